package cz.obzor.account.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A provider whose keys have no names, as those of the state's identity service for officials, and which can be told
/// to
/// answer wrongly.
final class NamelessKeysProvider implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey old = key();
    private final RSAKey key = key();
    private final RSAKey foreign = key();
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    UnaryOperator<JWTClaimsSet.Builder> twist = claims -> claims;
    boolean signedByOthers;
    boolean refuses;

    NamelessKeysProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = fields(exchange.getRequestURI().getRawQuery());
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(exchange, """
                        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                         "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
                         "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                        """.formatted(issuer()));
                case "/keys" -> send(exchange, new JWKSet(List.of(old.toPublicJWK(), key.toPublicJWK())).toString());
                case "/authorize" -> {
                    nonces.put("code-1", query.get("nonce"));
                    String answer = refuses ? "error=access_denied" : "code=code-1";
                    exchange.getResponseHeaders()
                            .add("Location", query.get("redirect_uri") + "?" + answer + "&state=" + query.get("state"));
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/token" ->
                    send(
                            exchange,
                            "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"" + token() + "\"}");
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private String token() {
        Instant now = Instant.now();
        var claims = twist.apply(new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("obzor")
                .subject("urednik-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("email", "urednik@stat.example")
                .claim("email_verified", true)
                .claim("name", "Úředník Státní")
                .claim("nonce", nonces.get("code-1")));
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
        try {
            token.sign(new RSASSASigner(signedByOthers ? foreign : key));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        return token.serialize();
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
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

    private static RSAKey key() {
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
