package cz.obzor.opendata.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Role;
import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The description of the API beside the server that it describes.
class ApiDescriptionTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final People PEOPLE = new People(PLATFORM);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADDRESS = "/api/v1/openapi.json";

    private static JsonNode described;
    private static Map<String, String> things;
    private static Visitor administrator;

    @BeforeAll
    static void describe() {
        OrganisationId town = PEOPLE.organisation("municipality", "Město Popisov");
        administrator = PEOPLE.signedIn(PEOPLE.with(null, Role.ADMINISTRATOR));
        Api api = PLATFORM.api();
        String strategy = api.register(Multipart.form()
                        .field("metadata", "{\"title\": \"Strategie Popisov\", \"kind\": \"strategy\"}")
                        .file(
                                "strategie.md",
                                "# Strategie\n\n## Cíl 1 Doprava\n\n### Opatření 1.1 Zastávky\n\nNáklady: 2 mil. Kč do roku 2027.\n"
                                        .getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        api.awaitRead(strategy, PATIENCE);
        Await.until(
                PATIENCE,
                "the strategy is mined",
                () -> api.get("/api/v1/documents/" + strategy + "/findings")
                        .body()
                        .contains("Zastávky"));
        api.send(Multipart.form()
                .field("label", "aktualizace")
                .file(
                        "strategie2.md",
                        "# Strategie\n\n## Cíl 1 Doprava\n\n### Opatření 1.2 Přechody\n"
                                .getBytes(StandardCharsets.UTF_8))
                .in(api.withKey("/api/v1/documents/" + strategy + "/versions")));
        Await.until(
                PATIENCE,
                "both versions are mined",
                () -> api.get("/api/v1/strategies/" + strategy + "/changes").statusCode() == 200);
        things = Map.of(
                "/documents/{id}", "/documents/" + strategy,
                "/strategies/{id}", "/strategies/" + strategy,
                "/strategies/comparison", "/strategies/comparison?strategy=" + strategy + "&strategy=" + strategy,
                "/organisations/{id}", "/organisations/" + town.value(),
                "/territories/{code}", "/territories/533165",
                "/frameworks/{id}", "/frameworks/agenda-2030",
                "/codelists/{name}", "/codelists/topic",
                "/datasets/{name}", "/datasets/territories",
                "/search", "/search?q=strategie",
                "/suggest", "/suggest?q=str");
        described = parsed(api.get(ADDRESS));
    }

    @Test
    void itIsOpenApi31AndDescribesEveryRouteThatIsNotForTheCommandLine() {
        assertThat(described.path("openapi").asText()).startsWith("3.1");
        Set<String> routes = new TreeSet<>();
        PLATFORM.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> routes.addAll(route.getPatternValues()));
        routes.removeIf(path -> !path.startsWith("/api/v1/")
                || path.startsWith("/api/v1/operation/")
                || path.equals("/api/v1/administrators")
                || path.startsWith(ADDRESS));
        assertThat(names(described.path("paths"))).isEqualTo(routes);
    }

    @Test
    void everyAnswerHasTheFormThatIsDescribed() {
        List<String> different = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        reads().forEach((path, operation) -> {
            JsonNode content = operation.path("responses").path("200").path("content");
            HttpResponse<String> answer = administrator.get(filled(path)).response();
            assertThat(answer.statusCode()).as(filled(path) + answer.body()).isEqualTo(200);
            String type =
                    answer.headers().firstValue("Content-Type").orElseThrow().replaceAll(";.*", "");
            assertThat(names(content)).as(path).contains(type);
            if (type.endsWith("json")) {
                seen.add(path);
                different.addAll(differences(content.path(type).path("schema"), parsed(answer)).stream()
                        .map(message -> path + " " + message)
                        .toList());
            }
        });
        assertThat(different).isEmpty();
        assertThat(seen).hasSizeGreaterThan(25);
    }

    @Test
    void aFormThatDiffersWouldBeNoticed() throws JsonProcessingException {
        JsonNode schema = reads().get("/api/v1/organisations/{id}")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
        assertThat(differences(schema, JSON.readTree("{\"id\": 5}"))).isNotEmpty();
    }

    @Test
    void jsonOfAnyFormIsDescribedAsSuch() throws JsonProcessingException {
        JsonNode page = reads().get("/api/v1/audit")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
        for (String form : List.of("\"accept\"", "{\"name\": \"x\"}", "null")) {
            JsonNode answer = JSON.readTree("""
                    {"next": null, "items": [{"id": 1, "at": "2026-01-01T00:00:00Z", "actor": "x", "organisation": null,
                      "action": "strategy.decided", "subject": {"type": "strategy", "id": "1"}, "before": null,
                      "after": %s, "request": null}]}""".formatted(form));
            assertThat(differences(page, answer)).as(form).isEmpty();
        }
    }

    @Test
    void whatIsRefusedComesAsTheProblemThatIsDescribed() {
        JsonNode problem =
                parsed(administrator.get("/api/v1/strategies?limit=0").response());
        JsonNode schema = JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");
        assertThat(differences(schema, problem)).isEmpty();
    }

    @Test
    void describedParametersAreTakenAndOthersRefused() {
        reads().forEach((path, operation) -> {
            String address = filled(path);
            String sign = address.contains("?") ? "&" : "?";
            assertThat(administrator.get(address + sign + "xyzzy=1").response().statusCode())
                    .as(path)
                    .isEqualTo(400);
            for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    HttpResponse<String> answer = administrator
                            .get(address + sign + parameter.path("name").asText() + "=%C2%A4")
                            .response();
                    assertThat(answer.body())
                            .as(path + " " + parameter.path("name").asText())
                            .doesNotContain("Nejbližší známé", "žádné parametry");
                }
            }
        });
    }

    @Test
    void namesAreGivenOnceAndEveryTextIsThere() {
        Set<String> names = new HashSet<>();
        Set<String> texts = new TreeSet<>();
        for (JsonNode item : described.path("paths")) {
            for (JsonNode operation : item) {
                String name = operation.path("operationId").asText();
                assertThat(names.add(name)).as(name).isTrue();
                texts.add("operation." + name);
                operation.path("tags").forEach(tag -> texts.add("resource." + tag.asText()));
                for (JsonNode parameter : operation.path("parameters")) {
                    if (parameter.path("in").asText().equals("query")
                            && operation.path("requestBody").isMissingNode()) {
                        texts.add("parameter." + parameter.path("name").asText());
                    }
                }
            }
        }
        texts.add("problem");
        for (Language language : Language.values()) {
            Set<String> there = new TreeSet<>();
            PLATFORM.bean(Messages.class).keys(language).stream()
                    .filter(key -> key.startsWith("opendata.api."))
                    .forEach(key -> there.add(key.replace("opendata.api.", "")));
            there.removeIf(key -> key.matches("text|metadata|guide"));
            assertThat(there).isEqualTo(texts);
        }
    }

    /// What can be asked for without changing anything, by path.
    private static Map<String, JsonNode> reads() {
        Map<String, JsonNode> reads = new TreeMap<>();
        described.path("paths").properties().forEach(entry -> {
            if (entry.getValue().has("get")) {
                reads.put(entry.getKey(), entry.getValue().path("get"));
            }
        });
        return reads;
    }

    private static String filled(String path) {
        String filled = path;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            boolean whole = !thing.getKey().endsWith("}");
            if (whole ? path.equals("/api/v1" + thing.getKey()) : path.startsWith("/api/v1" + thing.getKey())) {
                filled = filled.replace(thing.getKey(), thing.getValue());
            }
        }
        return filled.replaceAll("\\{[^}]+}", "1");
    }

    private static List<String> differences(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", described.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .map(message -> message.replaceAll("\\[\\d+]", "[]"))
                .distinct()
                .toList();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode parsed(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }
}
