package cz.obzor.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import cz.obzor.outgoing.OutgoingFailed.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The client for requests to others, against a real server on this machine. Names are those of the test: the ones of
/// {@code example} lead to that server, which the settings allow for {@code open.example} alone.
class OutgoingTest {
    private static final Limits SHORT = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(2), 10_000, 3);
    private static HttpServer server;
    private static String origin;

    private final List<String> looked = new ArrayList<>();
    private final Outgoing outgoing = new Outgoing(
            new OutgoingSettings(List.of("open.example", "other.example"), Set.of(80, 443)), this::addresses, SHORT);

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", OutgoingTest::answer);
        server.start();
        origin = "http://open.example:" + server.getAddress().getPort();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @AfterEach
    void close() {
        outgoing.close();
    }

    @Test
    void whatIsAllowedIsAskedAndAnswered() throws OutgoingFailed {
        OutgoingAnswer answer =
                outgoing.ask(OutgoingRequest.get(origin + "/echo?a=b").with("X-Own", "mine"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("GET /echo?a=b mine ");
        assertThat(answer.header("X-Answer")).contains("yes");
        assertThat(outgoing.ask(OutgoingRequest.post(origin + "/echo", "a=1&b=2"))
                        .text())
                .isEqualTo("POST /echo null a=1&b=2");
        assertThat(outgoing.ask(OutgoingRequest.get(origin + "/missing")).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:{port}/echo",
                "http://[::1]:{port}/echo",
                "http://2130706433:{port}/echo",
                "http://[::ffff:127.0.0.1]:{port}/echo",
                "http://0.0.0.0:{port}/echo",
                "http://10.0.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://198.18.0.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[fe80::1]/",
                "http://[fd00::1]/",
                "http://[2002:7f00:1::]/",
                "http://[64:ff9b::a00:1]/",
                "http://[2001:db8::1]/",
                "http://inside.example:{port}/echo",
                "http://both.example:{port}/echo"
            })
    void addressesThatAreNotPublicAreRefusedHoweverTheyAreWritten(String address) {
        assertThat(reason(address.replace("{port}", "" + server.getAddress().getPort())))
                .isEqualTo(Reason.NOT_PUBLIC);
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd, SCHEME",
        "ftp://open.example/, SCHEME",
        "gopher://open.example/, SCHEME",
        "jar:http://open.example!/a, SCHEME",
        "'', SCHEME",
        "/echo, SCHEME",
        "http://me:secret@open.example/, ADDRESS",
        "http:///echo, ADDRESS",
        "'http://open.example/a b', ADDRESS",
        "http://127.1/, ADDRESS",
        "http://0x7f000001/, UNKNOWN_HOST",
        "http://public.example:22/, PORT",
        "http://nobody.example/, UNKNOWN_HOST",
        "http://open.example:1/, UNREACHABLE"
    })
    void everythingElseIsRefusedWithItsReason(String address, Reason reason) {
        assertThat(reason(address)).isEqualTo(reason);
    }

    @Test
    void redirectsAreFollowedThreeTimes() throws OutgoingFailed {
        OutgoingAnswer answer = outgoing.ask(OutgoingRequest.get(origin + "/redirect/3"));
        assertThat(answer.text()).startsWith("GET /redirect/0");
        assertThat(answer.address()).isEqualTo(origin + "/redirect/0");
        assertThat(reason(origin + "/redirect/4")).isEqualTo(Reason.TOO_MANY_REDIRECTS);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/, NOT_PUBLIC",
        "http://inside.example/, NOT_PUBLIC",
        "//inside.example/, NOT_PUBLIC",
        "http://169.254.169.254/, NOT_PUBLIC",
        "file:///etc/passwd, SCHEME",
        "http://public.example:22/, PORT"
    })
    void aRedirectIsLookedAtLikeAnAddress(String location, Reason reason) {
        assertThat(reason(origin + "/to?" + location)).isEqualTo(reason);
    }

    @Test
    void headersAreNotCarriedToAnotherOrigin() throws OutgoingFailed {
        String other = "http://other.example:" + server.getAddress().getPort() + "/echo";
        OutgoingAnswer answer =
                outgoing.ask(OutgoingRequest.get(origin + "/to?" + other).with("X-Own", "secret"));
        assertThat(answer.text()).isEqualTo("GET /echo null ");
    }

    @Test
    void aPostIsNotSentFurther() throws OutgoingFailed {
        OutgoingAnswer answer = outgoing.ask(OutgoingRequest.post(origin + "/redirect/1", "a=1"));
        assertThat(answer.status()).isEqualTo(302);
    }

    @Test
    void aNameIsLookedUpOnceForAConnection() throws OutgoingFailed {
        outgoing.ask(OutgoingRequest.get(origin + "/echo"));
        assertThat(looked).containsExactly("open.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/large", "/endless", "/bomb"})
    void anAnswerOverTheLimitIsNotTakenWhetherItSaysSoOrNot(String path) {
        assertThat(reason(origin + path)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void compressedAnswersAreRead() throws OutgoingFailed {
        assertThat(outgoing.ask(OutgoingRequest.get(origin + "/gzip")).text()).isEqualTo("stručně");
        assertThat(reason(origin + "/brotli")).isEqualTo(Reason.ENCODING);
        assertThat(reason(origin + "/not-gzip")).isEqualTo(Reason.ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hangs", "/drips"})
    void nobodyIsWaitedForLongerThanTheLimit(String path) {
        long began = System.nanoTime();
        assertThat(reason(origin + path)).isEqualTo(Reason.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(SHORT.whole().minusMillis(200), Duration.ofSeconds(10));
    }

    @Test
    void endlessHeadersAreNotTaken() {
        assertThat(reason(origin + "/headers")).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void settingsThatNameNoHostAreRefused() {
        assertThatThrownBy(() -> new OutgoingSettings(List.of("http://a/"), Set.of(80)))
                .hasMessageContaining("outgoing.allowed");
        assertThatThrownBy(() -> new OutgoingSettings(List.of("10.0.0.0/99"), Set.of(80)))
                .hasMessageContaining("outgoing.allowed");
        assertThatThrownBy(() -> new OutgoingSettings(List.of(), Set.of(0))).hasMessageContaining("outgoing.ports");
    }

    private Reason reason(String address) {
        try {
            OutgoingAnswer answer = outgoing.ask(OutgoingRequest.get(address));
            throw new AssertionError("asked: " + answer.status() + " " + answer.text());
        } catch (OutgoingFailed failed) {
            return failed.reason();
        }
    }

    private List<InetAddress> addresses(String host) throws UnknownHostException {
        looked.add(host);
        return switch (host) {
            case "open.example", "other.example", "inside.example" -> List.of(InetAddress.getLoopbackAddress());
            case "public.example" -> List.of(InetAddress.ofLiteral("93.184.216.34"));
            case "both.example" -> List.of(InetAddress.ofLiteral("93.184.216.34"), InetAddress.getLoopbackAddress());
            case "nobody.example" -> throw new UnknownHostException(host);
            default -> List.of(InetAddress.getAllByName(host));
        };
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/redirect/") && !path.endsWith("/0")) {
                int left = Integer.parseInt(path.substring("/redirect/".length()));
                redirect(exchange, "/redirect/" + (left - 1));
                return;
            }
            switch (path) {
                case "/to" -> redirect(exchange, exchange.getRequestURI().getQuery());
                case "/missing" -> exchange.sendResponseHeaders(404, -1);
                case "/large" -> {
                    exchange.sendResponseHeaders(200, 1_000_000);
                    exchange.getResponseBody().write(new byte[1_000_000]);
                }
                case "/endless" -> pour(exchange, 0);
                case "/drips" -> pour(exchange, 300);
                case "/hangs" -> sleep(20_000);
                case "/bomb" -> send(exchange, "gzip", gzip(new byte[5_000_000]));
                case "/gzip" -> send(exchange, "gzip", gzip("stručně".getBytes(StandardCharsets.UTF_8)));
                case "/not-gzip" -> send(exchange, "gzip", "plain".getBytes(StandardCharsets.UTF_8));
                case "/brotli" -> send(exchange, "br", new byte[] {1, 2, 3});
                case "/headers" -> {
                    for (int i = 0; i < 10_000; i++) {
                        exchange.getResponseHeaders().add("X-" + i, "a".repeat(100));
                    }
                    send(exchange, "identity", new byte[0]);
                }
                default -> echo(exchange);
            }
        }
    }

    private static void echo(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("X-Answer", "yes");
        String text = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("X-Own") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        send(exchange, "identity", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void send(HttpExchange exchange, String encoding, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Encoding", encoding);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void pour(HttpExchange exchange, int pause) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 100_000; i++) {
                out.write("a".repeat(pause == 0 ? 1_000 : 1).getBytes(StandardCharsets.US_ASCII));
                out.flush();
                sleep(pause);
            }
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
