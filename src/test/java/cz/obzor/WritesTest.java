package cz.obzor;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.TestPlatform;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// No write is open to whoever passes by: every route that is not a read is tried without the token. A new route is
/// tried without being named here.
class WritesTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final Api API = PLATFORM.api();
    private static final Set<RequestMethod> READS =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS, RequestMethod.TRACE);
    /// signing in, and what leads to it, is done without being signed in
    private static final Set<String> OPEN = Set.of(
            "/prihlaseni",
            "/en/sign-in",
            "/registrace",
            "/en/register",
            "/zapomenute-heslo",
            "/en/forgotten-password",
            "/heslo/{secret}",
            "/en/password/{secret}",
            "/odhlaseni",
            "/en/sign-out");
    private static final List<String> METHODS = List.of("POST", "PUT", "PATCH", "DELETE");

    @TestFactory
    List<DynamicTest> everyWriteTakesTheToken() {
        List<DynamicTest> tests = new ArrayList<>();
        for (RequestMappingInfo route : routes()) {
            Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
            for (String pattern : route.getPatternValues()) {
                for (String method : methods.isEmpty() ? METHODS : names(methods)) {
                    String path = pattern.replaceAll("\\{[^}]+}", "1");
                    if (!OPEN.contains(pattern)) {
                        tests.add(DynamicTest.dynamicTest(method + " " + pattern, () -> assertRefused(method, path)));
                    }
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(8);
        return tests;
    }

    /// What no route answers is refused as well, before anybody looks for a route.
    @TestFactory
    List<DynamicTest> writesToAnyAddressTakeTheToken() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String path : List.of("/", "/nowhere", "/api/v1/nowhere", "/health", "/metrics", "/assets/app.css")) {
            for (String method : METHODS) {
                tests.add(DynamicTest.dynamicTest(method + " " + path, () -> assertRefused(method, path)));
            }
        }
        return tests;
    }

    @Test
    void aFormOfAnotherSiteCannotWriteInTheNameOfTheOperator() {
        var visitor = new cz.obzor.testing.Visitor(PLATFORM.uri("").toString());
        PLATFORM.signIn(visitor);
        var answer = visitor.send(HttpRequest.newBuilder(PLATFORM.uri("/dokumenty/novy"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("title=x")));
        assertThat(answer.status()).isEqualTo(403);
        var viaApi = visitor.send(HttpRequest.newBuilder(PLATFORM.uri("/api/v1/documents"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("x")));
        assertThat(viaApi.status()).isEqualTo(403);
    }

    @Test
    void metricsAreForTheOperator() {
        assertThat(API.get("/metrics").statusCode()).isEqualTo(401);
        assertThat(API.send(API.asOperator("/metrics")).body()).contains("jvm_memory_used_bytes");
    }

    private static void assertRefused(String method, String path) {
        for (String authorization : List.of("", "Bearer wrong", "Basic b3BlcmF0b3I6eA==")) {
            HttpRequest.Builder request = API.to(path).method(method, HttpRequest.BodyPublishers.ofString("{}"));
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            HttpResponse<String> answer = API.send(request);
            assertThat(answer.statusCode())
                    .as(authorization + " " + answer.body())
                    .isIn(401, 403);
        }
    }

    private static Set<RequestMappingInfo> routes() {
        return PLATFORM.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet();
    }

    private static Set<String> names(Set<RequestMethod> methods) {
        Set<String> names = new TreeSet<>();
        methods.stream().filter(method -> !READS.contains(method)).forEach(method -> names.add(method.name()));
        return names;
    }
}
