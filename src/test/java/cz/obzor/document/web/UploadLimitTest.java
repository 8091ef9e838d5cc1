package cz.obzor.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UploadLimitTest {
    private static final int MEGABYTE = 1 << 20;
    private static TestPlatform platform;
    private static Api api;

    @BeforeAll
    static void start() {
        platform = TestPlatform.start(Map.of("upload.max-file-size", "1MB", "upload.max-request-size", "4MB"));
        api = platform.api();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void takesAFileOfExactlyTheLimit() {
        assertThat(api.post(Multipart.form().file("a.txt", bytes(MEGABYTE))).statusCode())
                .isEqualTo(201);
    }

    @Test
    void refusesALargerFileNamingTheLimitAndKeepsNothing() {
        long before = api.json("/api/v1/documents").get("total").asLong();
        HttpResponse<String> answer = api.post(Multipart.form().file("a.txt", bytes(MEGABYTE + 1)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Api.json(answer).get("type").asString()).endsWith(":too-large");
        assertThat(Api.json(answer).get("detail").asString()).contains("1 MB");
        assertThat(api.json("/api/v1/documents").get("total").asLong()).isEqualTo(before);
    }

    @Test
    void refusesALargerUploadNamingTheLimitWhetherItsLengthIsToldOrNot() {
        Multipart form = Multipart.form();
        for (int i = 0; i < 5; i++) {
            form.file("a" + i + ".txt", bytes(MEGABYTE - 10));
        }
        for (boolean chunked : new boolean[] {false, true}) {
            HttpResponse<String> answer =
                    api.send((chunked ? form.chunked() : form).in(api.withKey("/api/v1/documents")));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            assertThat(Api.json(answer).get("detail").asString()).contains("4 MB");
        }
    }

    @Test
    void theFormSaysSoToo() {
        var visitor = new Visitor(platform.uri("").toString());
        platform.signIn(visitor);
        var form = visitor.get("/dokumenty/novy").page().selectFirst("main form.form");
        Visitor.Answer one = visitor.submit(form, Map.of("title", "Velký"), Map.of("a.txt", bytes(MEGABYTE + 1)));
        assertThat(one.status()).isEqualTo(413);
        assertThat(one.page().text()).contains("1 MB");
        assertThat(Visitor.value(one.page(), "title")).isEqualTo("Velký");
        Visitor.Answer all = visitor.submit(form, Map.of("title", "Velký"), Map.of("a.txt", bytes(5 * MEGABYTE)));
        assertThat(all.status()).isEqualTo(413);
        assertThat(all.page().text()).contains("4 MB");
    }

    /// Nobody fills the disk with what is refused anyway.
    @Test
    void aStrangersUploadIsRefusedBeforeItIsTaken() {
        var answer = new Visitor(platform.uri("").toString())
                .send(Multipart.form()
                        .file("a.txt", bytes(MEGABYTE))
                        .in(HttpRequest.newBuilder(platform.uri("/dokumenty/novy"))));
        assertThat(answer.status()).isEqualTo(401);
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'a');
        for (int i = 50; i < size; i += 50) {
            bytes[i] = '\n';
        }
        return bytes;
    }
}
