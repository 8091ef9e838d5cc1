package cz.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.TestPlatform;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What a request may weigh, on a running server.
class RequestLimitsTest {
    private static final int MEGABYTE = 1 << 20;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Api api = TestPlatform.shared().api();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBodyOfOneByteTooManyIsRefusedWhetherItsLengthIsToldOrNot(boolean chunked) {
        HttpResponse<String> answer = patch(spaces(MEGABYTE + 1), chunked);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Api.json(answer);
        assertThat(problem.get("type").asString()).isEqualTo("urn:obzor:problem:too-large");
        assertThat(problem.get("detail").asString()).contains("1 MB");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBodyOfExactlyTheLimitIsRead(boolean chunked) {
        assertThat(patch(spaces(MEGABYTE), chunked).statusCode()).isEqualTo(400);
    }

    @Test
    void aBrowserIsToldOnAPage() {
        HttpResponse<String> answer = api.send(api.to("/prihlaseni")
                .header("Content-Type", FORM)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofByteArray(spaces(MEGABYTE + 1))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<h1").contains("1 MB");
    }

    @Test
    void aFormMustTellItsLength() {
        HttpResponse<String> answer =
                api.send(api.to("/prihlaseni").header("Content-Type", FORM).POST(body(spaces(10), true)));
        assertThat(answer.statusCode()).isEqualTo(411);
    }

    @Test
    void onlyWhereFilesAreTakenMayAnUploadBeLarge() {
        byte[] file = spaces(MEGABYTE + 1);
        file[0] = 'a';
        assertThat(api.send(Multipart.form().file("a.txt", file).in(api.withKey("/api/v1/documents/x")))
                        .statusCode())
                .isEqualTo(413);
        assertThat(api.send(Multipart.form().file("a.txt", file).in(api.withKey("/api/v1/documents")))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFrameworkMayHaveFourMegabytesAndMore(boolean chunked) {
        HttpResponse<String> answer = api.send(api.asOperator("/api/v1/frameworks")
                .header("Content-Type", "application/json")
                .POST(body(spaces(4 * MEGABYTE), chunked)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(api.send(api.asOperator("/api/v1/frameworks")
                                .header("Content-Type", "application/json")
                                .POST(body(spaces(6 * MEGABYTE), chunked)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void theSecondStepOfAFrameworkTakesTheWholeOfItAsAField() {
        HttpResponse<String> answer = api.send(api.asOperator("/ramce/nahrat")
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString("content=" + "%C4%8D".repeat(2_000_000))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    }

    @Test
    void aRegisterOfTerritoriesMayBeLarge() {
        HttpResponse<String> answer = api.send(api.asOperator("/api/v1/operation/territory?name=a.csv")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(spaces(20 * MEGABYTE))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    }

    @Test
    void jsonMayBeSixtyFourLevelsDeep() {
        assertThat(detail(nested(64))).doesNotContain("64");
        assertThat(detail(nested(65))).contains("64");
        assertThat(detail(nested(40_000))).contains("64");
    }

    @Test
    void bodiesThatTheFrameworkReadsAreHeldToTheSame() {
        String administrators = "/api/v1/administrators";
        assertThat(detail(administrators, "{\"more\":" + "[".repeat(64) + "]".repeat(64) + "}"))
                .contains("64");
        assertThat(detail(administrators, "{\"name\": \"a\", \"name\": \"b\"}")).contains("dvakrát");
        assertThat(detail(administrators, "{\"name\": ")).contains("řádek 1");
        assertThat(detail(administrators, "{\"name\": []}")).contains("na řádku 1");
        HttpResponse<String> chunked = api.send(api.asOperator(administrators)
                .header("Content-Type", "application/json")
                .POST(body(spaces(MEGABYTE + 1), true)));
        assertThat(chunked.statusCode()).isEqualTo(413);
    }

    @Test
    void aNameMayNotStandTwiceInOneObject() {
        assertThat(detail("{\n \"title\": \"a\",\n \"title\": \"b\"}"))
                .contains("dvakrát")
                .contains("řádek 3");
    }

    @Test
    void theRefusalOfJsonNamesThePlace() {
        assertThat(detail("{\"title\":\n  oops}")).contains("řádek 2");
        assertThat(detail("{\"title\": \"a\"} {}")).contains("řádek 1");
        assertThat(detail("{\"title\": 1" + "0".repeat(200) + "}")).contains("dlouhé číslo");
    }

    @Test
    void headersMayHaveSixteenKilobytes() {
        assertThat(api.send(api.to("/").header("X-Long", "a".repeat(14_000))).statusCode())
                .isEqualTo(200);
        assertThat(api.send(api.to("/").header("X-Long", "a".repeat(20_000))).statusCode())
                .isEqualTo(400);
    }

    private String detail(String json) {
        HttpResponse<String> answer = patch(json.getBytes(StandardCharsets.UTF_8), false);
        assertThat(answer.statusCode()).isBetween(400, 422);
        return Api.json(answer).get("detail").asString();
    }

    private String detail(String path, String json) {
        HttpResponse<String> answer = api.send(
                api.asOperator(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).isEqualTo(400);
        return Api.json(answer).get("detail").asString();
    }

    private HttpResponse<String> patch(byte[] bytes, boolean chunked) {
        String id = api.register(Multipart.form().file("a.txt", "Text.".getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        return api.send(api.withKey("/api/v1/documents/" + id)
                .header("Content-Type", "application/json")
                .method("PATCH", body(bytes, chunked)));
    }

    private static BodyPublisher body(byte[] bytes, boolean chunked) {
        return chunked
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
                : BodyPublishers.ofByteArray(bytes);
    }

    private static String nested(int depth) {
        return "{\"title\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
    }

    private static byte[] spaces(int size) {
        return " ".repeat(size).getBytes(StandardCharsets.UTF_8);
    }
}
