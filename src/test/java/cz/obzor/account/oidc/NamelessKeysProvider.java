package cz.obzor.account.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A provider whose keys have no names, as those of the state's identity service for officials, and which can be told
/// to do as others do, or to answer wrongly.
final class NamelessKeysProvider implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey foreign = rsa();
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    UnaryOperator<JWTClaimsSet.Builder> twist = claims -> claims;
    boolean signedByOthers;
    boolean refuses;
    /// what it adds to the way back
    String added = "";
    boolean namesItself;
    /// what it says of the person when it is asked with her token; null where it cannot be asked
    Supplier<Told> userInfo;
    private List<JWK> published;
    private JWK key;

    /// @param type of the body
    record Told(int status, String type, String body) {}

    NamelessKeysProvider() throws IOException {
        publish(rsa(), rsa());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// The last one signs from now on.
    void publish(JWK... keys) {
        published = Stream.of(keys).map(JWK::toPublicJWK).toList();
        key = keys[keys.length - 1];
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = fields(exchange.getRequestURI().getRawQuery());
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(exchange, description());
                case "/keys" -> send(exchange, new JWKSet(published).toString());
                case "/authorize" -> {
                    String code = "code-" + UUID.randomUUID();
                    nonces.put(code, query.get("nonce"));
                    String answer = refuses ? "error=access_denied" : "code=" + code;
                    exchange.getResponseHeaders()
                            .add(
                                    "Location",
                                    query.get("redirect_uri") + "?" + answer + "&state=" + query.get("state") + added);
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/token" ->
                    send(
                            exchange,
                            "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \""
                                    + token(code(exchange)) + "\"}");
                case "/userinfo" -> {
                    boolean asked =
                            "Bearer a".equals(exchange.getRequestHeaders().getFirst("Authorization"));
                    send(exchange, asked ? userInfo.get() : new Told(401, "text/plain", ""));
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private String description() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
                 "authorization_response_iss_parameter_supported": %2$s,
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]%3$s}
                """.formatted(
                        issuer(),
                        namesItself,
                        userInfo == null ? "" : ", \"userinfo_endpoint\": \"" + issuer() + "/userinfo\"");
    }

    private String token(String code) {
        Instant now = Instant.now();
        return signed(twist.apply(new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("obzor")
                .subject("urednik-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("email", "urednik@stat.example")
                .claim("email_verified", true)
                .claim("name", "Úředník Státní")
                .claim("nonce", nonces.get(code))));
    }

    private static String code(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return fields(body).get("code");
    }

    /// The claims as a token of this provider.
    String signed(JWTClaimsSet.Builder claims) {
        try {
            JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(signedByOthers ? foreign : key);
            JWSAlgorithm algorithm =
                    key instanceof ECKey curved ? ECDSA.resolveAlgorithm(curved.getCurve()) : JWSAlgorithm.RS256;
            var token = new SignedJWT(new JWSHeader(algorithm), claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        send(exchange, new Told(200, "application/json", json));
    }

    private static void send(HttpExchange exchange, Told told) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = told.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", told.type());
        exchange.sendResponseHeaders(told.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> fields(String query) {
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(field -> field.split("=", 2))
                        .collect(Collectors.toMap(
                                field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
