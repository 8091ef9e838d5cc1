package cz.obzor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.DataFolders;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.ObzorProcess;
import cz.obzor.testing.Pdfs;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The program is killed without warning, again and again, while it takes uploads and reads them.
class CrashIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ROUNDS = 4;
    private static final int UPLOADS = 8;
    private static final int PAGES = 8;

    private final Path data = DataFolders.fresh();
    private final Random random = new Random(20260131);
    /// id of every upload whose acceptance was seen, with the word that only it holds
    private final Map<String, String> accepted = new ConcurrentHashMap<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();

    @Test
    void everyAcceptedUploadIsReadOnceAndFound() throws Exception {
        ObzorProcess program = ObzorProcess.serve(data);
        for (int round = 0; round < ROUNDS; round++) {
            List<ProcessHandle> readers = readers(program);
            killWhileUploading(program, round);
            Await.until(
                    Duration.ofSeconds(20),
                    "readers of the killed program are gone",
                    () -> readers.stream().noneMatch(ProcessHandle::isAlive));
            program = ObzorProcess.serve(data);
        }
        assertThat(accepted).hasSizeGreaterThan(ROUNDS);
        Api api = program.api();
        for (var upload : accepted.entrySet()) {
            JsonNode document = api.awaitRead(upload.getKey(), PATIENCE);
            assertThat(document.get("reading").get("state").asString())
                    .as(document.toString())
                    .isEqualTo("done");
            assertThat(document.get("reading").get("pages").asInt()).isEqualTo(PAGES);
            Await.until(
                    PATIENCE,
                    upload.getValue() + " is found",
                    () -> api.search(upload.getValue()).get("total").asInt() == 1);
        }
        nothingIsDoubledOrLeftOver(program, api);
        program.close();
    }

    /// Two uploaders at work; the kill comes somewhere after a seeded number of uploads was accepted.
    private void killWhileUploading(ObzorProcess program, int round) throws InterruptedException {
        List<Upload> uploads = IntStream.range(0, UPLOADS)
                .mapToObj(number -> new Upload(round, number))
                .toList();
        var next = new AtomicInteger();
        int before = accepted.size();
        Api api = program.api();
        List<Thread> uploading = IntStream.range(0, 2)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> {
                    for (int i = next.getAndIncrement(); i < UPLOADS; i = next.getAndIncrement()) {
                        send(api, uploads.get(i));
                    }
                }))
                .toList();
        int enough = before + random.nextInt(1, UPLOADS - 2);
        Await.until(PATIENCE, "uploads are accepted", () -> accepted.size() >= enough);
        Await.sleep(Duration.ofMillis(random.nextInt(600)));
        program.kill();
        for (Thread thread : uploading) {
            thread.join();
        }
        assertThat(refused).isEmpty();
    }

    private void send(Api api, Upload upload) {
        try {
            HttpResponse<String> answer = api.trySend(Multipart.form()
                    .field("metadata", "{\"title\": \"" + upload.name + "\"}")
                    .file("d.pdf", upload.content)
                    .in(api.withKey("/api/v1/documents")));
            if (answer.statusCode() == 201) {
                accepted.put(Api.json(answer).get("id").asString(), upload.word);
            } else {
                refused.add(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException killed) {
            // nobody knows whether this one was taken
        }
    }

    /// A document with a word that no other has.
    private static final class Upload {
        final String name;
        final String word;
        final byte[] content;

        Upload(int round, int number) {
            name = "Kolo " + round + " dokument " + number;
            word = unique(name);
            content = Pdfs.of(IntStream.rangeClosed(1, PAGES)
                    .mapToObj(page -> name + " strana " + page + "\nDoprava a její rozvoj ve městě\n"
                            + (page == PAGES ? "Jen zde stojí " + word : ""))
                    .toArray(String[]::new));
        }
    }

    /// Unlike any other, so that the correction of typing mistakes does not take one for another.
    private static String unique(String word) {
        return "w" + Integer.toUnsignedString(word.hashCode(), 36).repeat(2);
    }

    private void nothingIsDoubledOrLeftOver(ObzorProcess program, Api api) throws IOException {
        JsonNode all = api.json("/api/v1/documents?limit=100");
        all.get("items").forEach(item -> api.awaitRead(item.get("id").asString(), PATIENCE));
        JdbcClient sql = JdbcClient.create(database());
        assertThat(sql.sql("""
                                select c.name from document.content c
                                where c.pages <> (select count(*) from document.page p where p.hash = c.hash)
                                   or c.state not in ('done', 'failed')
                                """).query(String.class).list()).isEmpty();
        Await.until(
                PATIENCE,
                "no work is left",
                () -> sql.sql("select count(*) from job.scheduled_tasks where task_name = 'read-content'")
                                .query(Long.class)
                                .single()
                        == 0);
        Await.until(
                PATIENCE,
                "no fact is left unheard",
                () -> sql.sql("select count(*) from fact.event_publication")
                                .query(Long.class)
                                .single()
                        == 0);
        assertThat(readers(program)).hasSize(2);
        assertThat(databaseServers(program)).as("one database server").hasSize(1);
        try (var incoming = Files.list(data.resolve("files/incoming"))) {
            assertThat(incoming).isEmpty();
        }
    }

    private PGSimpleDataSource database() throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        var database = new PGSimpleDataSource();
        database.setUrl("jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/obzor");
        database.setUser("obzor");
        database.setPassword(Files.readString(data.resolve("postgres/password")).strip());
        return database;
    }

    /// The main processes of PostgreSQL: those that were not started by another of its processes.
    private static List<ProcessHandle> databaseServers(ObzorProcess program) {
        return program.helpers().stream()
                .filter(CrashIT::isPostgres)
                .filter(helper -> helper.parent().filter(CrashIT::isPostgres).isEmpty())
                .toList();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("postgres");
    }

    private static List<ProcessHandle> readers(ObzorProcess program) {
        return program.helpers().stream()
                .filter(helper -> helper.info().command().orElse("").endsWith("java"))
                .toList();
    }
}
