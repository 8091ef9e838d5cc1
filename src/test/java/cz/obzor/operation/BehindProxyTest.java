package cz.obzor.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.obzor.testing.TestPlatform;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The site as it is meant to run: under https, handed on by a proxy on the same machine.
class BehindProxyTest {
    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static TestPlatform platform;

    @BeforeAll
    static void start() {
        platform = TestPlatform.start(Map.of(
                "base.url",
                "https://obzor.example.cz",
                "server.proxies",
                "127.0.0.1, ::1",
                "limits.per-address",
                "60"));
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/prihlaseni", "/nic", "/ucet", "/health/live", "/api/v1/nic", "/assets/nic.css"})
    void everyAnswerCarriesTheHeadersThatBrowsersHoldTo(String path) {
        var headers = platform.get(path).headers();
        assertThat(headers.firstValue("Strict-Transport-Security")).hasValue("max-age=63072000 ; includeSubDomains");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void theCookieIsHeldToThisHostAndToHttps() {
        assertThat(platform.get("/prihlaseni")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElse(""))
                .startsWith("__Host-obzor=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void limitsCountTheVisitorThatTheProxyNames() {
        assertThat(refusedWithin200(_ -> "198.51.100.7")).isTrue();
        assertThat(refusedWithin200(i -> "203.0.113." + i + ", 198.51.100.7"))
                .as("what the visitor wrote himself is not believed")
                .isTrue();
        assertThat(from("198.51.100.8").statusCode()).isEqualTo(200);
    }

    @Test
    void addressesOfProxiesAreAddresses() {
        assertThat(new ServerSettings(1, "", Set.of("::1", "127.0.0.1")).proxies())
                .containsExactlyInAnyOrder("0:0:0:0:0:0:0:1", "127.0.0.1");
        assertThatThrownBy(() -> new ServerSettings(1, "", Set.of("proxy.example.cz")))
                .hasMessageContaining("server.proxies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND"})
    void methodsThatNobodyNeedsAreRefused(String method) {
        HttpResponse<String> answer = platform.send(HttpRequest.newBuilder(platform.uri("/"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("X-Probe", "probe"));
        assertThat(answer.statusCode()).isBetween(400, 501);
        assertThat(answer.body()).doesNotContain("probe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nic", "/api/v1/nic", "/assets/sprite.svg", "/health/live", "/robots.txt"})
    void textSaysHowItIsEncoded(String path) {
        HttpResponse<String> answer = platform.get(path);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(type.contains("json")
                        || type.toLowerCase(java.util.Locale.ROOT).contains("charset=utf-8"))
                .as("%s is %s", path, type)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets", "/assets/", "/assets/%2e%2e/", "/.git/config", "/WEB-INF/"})
    void foldersAreNotListed(String path) {
        assertThat(platform.get(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void aRequestWhoseLengthIsToldTwiceIsNotTakenForTwo() throws Exception {
        try (var socket = new java.net.Socket("localhost", platform.uri("").getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST /prihlaseni HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60\r\n"
                                    + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                    + "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String answers =
                    new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(answers).containsOnlyOnce("HTTP/1.1 ").doesNotContain("\"UP\"");
        }
    }

    /// Whether the limit of 20 a minute is met, though a minute may end on the way.
    private static boolean refusedWithin200(IntFunction<String> address) {
        return IntStream.range(0, 200).anyMatch(i -> from(address.apply(i)).statusCode() == 429);
    }

    private static HttpResponse<String> from(String forwarded) {
        return platform.send(HttpRequest.newBuilder(platform.uri(ORGANISATIONS)).header("X-Forwarded-For", forwarded));
    }
}
