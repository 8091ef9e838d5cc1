package cz.obzor.operation.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Memory while a document of 2,000 pages is uploaded, read and made findable: the heap of the server is to stay flat.
public final class LongDocumentBench implements Bench {
    private static final int PAGES = 2000;
    private static final int LINES = 45;
    private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E+]+)");

    @Override
    public String name() {
        return "long-document";
    }

    @Override
    public BenchResult run(BenchContext context) throws Exception {
        Path file = context.work().resolve("long.pdf");
        write(file, Corpus.of(context));
        context.progress().accept("long-document: " + PAGES + " pages, " + Files.size(file) / 1024 + " kB");
        try (var server = new ServerProcess(context.work().resolve("data"))) {
            server.get("/");
            double before = server.memory();
            long begin = System.nanoTime();
            String id = upload(server, file);
            List<Double> heap = new ArrayList<>();
            double peak = before;
            JsonNode reading;
            do {
                Thread.sleep(250);
                heap.add(heap(server));
                peak = Math.max(peak, server.memory());
                reading = json(server.get("/api/v1/documents/" + id)).path("reading");
            } while (reading.path("state").asString().matches("waiting|reading"));
            double read = (System.nanoTime() - begin) / 1e9;
            awaitFound(server);
            double found = (System.nanoTime() - begin) / 1e9;
            return new BenchResult(name(), rows(reading, heap, before, peak, read, found));
        }
    }

    private static List<BenchResult.Row> rows(
            JsonNode reading, List<Double> heap, double before, double peak, double read, double found) {
        int third = Math.max(1, heap.size() / 3);
        double early = lowest(heap.subList(0, third));
        double late = lowest(heap.subList(heap.size() - third, heap.size()));
        return List.of(
                BenchResult.Row.of("pages read", reading.path("pages").asInt(), ""),
                BenchResult.Row.of("upload to read", read, "s"),
                BenchResult.Row.of("upload to found", found, "s"),
                BenchResult.Row.of("pages from upload to found", PAGES / found, "pages/s"),
                new BenchResult.Row(
                        "lowest heap in the last third, beside the first third",
                        late,
                        "MB",
                        early,
                        late / early,
                        "flat: about 1"),
                BenchResult.Row.of("memory of all processes before", before, "MB"),
                BenchResult.Row.of("memory of all processes at most", peak, "MB"));
    }

    /// What remains after collections is the lowest reading of a stretch.
    private static double lowest(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    private static double heap(ServerProcess server) throws IOException, InterruptedException {
        String metrics =
                new String(server.send("/metrics", HttpRequest.newBuilder().GET()), StandardCharsets.UTF_8);
        double bytes = 0;
        Matcher line = HEAP.matcher(metrics);
        while (line.find()) {
            bytes += Double.parseDouble(line.group(1));
        }
        return bytes / (1 << 20);
    }

    private static void awaitFound(ServerProcess server) throws IOException, InterruptedException {
        while (json(server.get("/api/v1/search?q=posledni+strana+dokumentu"))
                        .path("total")
                        .asInt()
                == 0) {
            Thread.sleep(100);
        }
    }

    private static String upload(ServerProcess server, Path file) throws IOException, InterruptedException {
        String boundary = "obzor-bench";
        var body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"long.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(Files.readAllBytes(file));
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        byte[] answer = server.sendWithKey(
                "/api/v1/documents",
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        return json(answer).path("id").asString();
    }

    private static JsonNode json(byte[] answer) {
        return JsonMapper.shared().readTree(answer);
    }

    private static void write(Path file, Corpus corpus) throws IOException {
        var random = new Random(11);
        try (var document = new PDDocument()) {
            var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int number = 1; number <= PAGES; number++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 10);
                    content.setLeading(15);
                    content.newLineAtOffset(60, 780);
                    for (int line = 0; line < LINES; line++) {
                        String text =
                                number == PAGES && line == 0 ? "Posledni strana dokumentu" : corpus.sentence(random);
                        content.showText(plain(text));
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
    }

    /// The built-in fonts of PDF have no Czech letters; for memory and speed that does not matter.
    private static String plain(String text) {
        String folded = cz.obzor.text.CzechText.fold(text).replaceAll("[^ -~]", "");
        return folded.substring(0, Math.min(95, folded.length()));
    }
}
