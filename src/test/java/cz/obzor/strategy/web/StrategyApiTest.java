package cz.obzor.strategy.web;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.TestPlatform;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StrategyApiTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private final Api api = PLATFORM.api();

    @Test
    void tellsWhatWasFoundAndKeepsWhatIsDecided() {
        String id = strategy(
                "Strategie Rozhodova",
                "# Strategie Rozhodova 2024–2030\n\n## Priorita 1 Doprava\n\n"
                        + "### Opatření 1.1 Osvětlení přechodů\n\nNáklady: 1,5 mil. Kč\n\n### Opatření 1.2 Lávka přes Labe\n");
        JsonNode whole = api.json("/api/v1/strategies/" + id);
        JsonNode measure = node(whole, "Osvětlení přechodů");
        assertThat(measure.at("/content/amounts/0/amount").asInt()).isEqualTo(1_500_000);
        assertThat(measure.get("state").asString()).isEqualTo("suggested");

        HttpResponse<String> corrected =
                decide(id, """
                {"action": "correct", "nodes": ["%s"], "content": {"title": "Osvětlení všech přechodů",
                 "years": {"from": 2025, "to": 2027}, "amounts": ["2 000 000 Kč"]}}
                """.formatted(measure.get("id").asString()), tag(whole));

        assertThat(corrected.statusCode()).isEqualTo(200);
        JsonNode after = node(Api.json(corrected), "Osvětlení všech přechodů");
        assertThat(after.get("state").asString()).isEqualTo("corrected");
        assertThat(after.at("/decided/by").asString()).isEqualTo("key");
        assertThat(after.at("/content/years/to").asInt()).isEqualTo(2027);
        JsonNode findings = api.json("/api/v1/documents/" + id + "/findings");
        assertThat(findings.toString()).contains("Osvětlení všech přechodů").contains("2000000");
        assertThat(api.get("/api/v1/documents/" + id + "/findings?by=program").body())
                .contains("\"Osvětlení přechodů\"");
    }

    @Test
    void refusesADecisionMadeFromAnOlderTree() {
        String id =
                strategy("Strategie Starova", "# Strategie Starova\n\n## Priorita 1 Voda\n\n## Priorita 2 Vzduch\n");
        JsonNode whole = api.json("/api/v1/strategies/" + id);
        String accept = "{\"action\": \"accept\", \"nodes\": [\"%s\"]}"
                .formatted(node(whole, "Voda").get("id").asString());

        assertThat(decide(id, accept, tag(whole)).statusCode()).isEqualTo(200);
        assertThat(decide(id, accept, tag(whole)).statusCode()).isEqualTo(412);
    }

    @Test
    void tellsWhatIsWrongWithADecision() {
        String id =
                strategy("Strategie Chybova", "# Strategie Chybova\n\n## Priorita 1 Voda\n\n## Priorita 2 Vzduch\n");

        assertThat(decide(id, "[]", null).statusCode()).isEqualTo(400);
        assertThat(decide(id, "{\"action\": \"dance\"}", null).statusCode()).isEqualTo(422);
        HttpResponse<String> gone = decide(id, "{\"action\": \"accept\", \"nodes\": [\"nic\"]}", null);
        assertThat(gone.statusCode()).isEqualTo(422);
        assertThat(gone.body()).contains("errors");
        assertThat(api.get("/api/v1/strategies/0000000000").statusCode()).isEqualTo(404);
        assertThat(api.get("/api/v1/strategies?validity=maybe").statusCode()).isEqualTo(400);
        HttpRequest.Builder stranger = api.to("/api/v1/strategies/" + id + "/decisions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(api.send(stranger).statusCode()).isIn(401, 403);
    }

    @Test
    void findsStrategiesByWordsInAnyFormAndByFacets() {
        strategy(
                "Strategie zelené Zkoušky",
                "# Strategie zelené Zkoušky\n\n## Priorita 1 Zeleň\n\n## Priorita 2 Voda\n");

        JsonNode found = api.json("/api/v1/strategies?q=" + Api.encoded("zelenou zkoušku") + "&kind=strategy");
        JsonNode none = api.json("/api/v1/strategies?q=" + Api.encoded("zelenou zkoušku") + "&kind=plan");

        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.at("/items/0/nodes").asInt()).isEqualTo(2);
        assertThat(none.get("total").asInt()).isZero();
    }

    private String strategy(String title, String text) {
        String id = api.register(Multipart.form()
                        .field("metadata", "{\"title\": \"" + title + "\", \"kind\": \"strategy\"}")
                        .file("strategie.md", text.getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        Await.until(
                Duration.ofSeconds(60),
                title + " is mined",
                () -> api.get("/api/v1/documents/" + id + "/findings").statusCode() == 200);
        return id;
    }

    private HttpResponse<String> decide(String id, String json, String match) {
        HttpRequest.Builder request = api.withKey("/api/v1/strategies/" + id + "/decisions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return api.send(match == null ? request : request.header("If-Match", match));
    }

    private static String tag(JsonNode whole) {
        return "\"" + whole.get("revision").asLong() + "\"";
    }

    private static JsonNode node(JsonNode whole, String title) {
        for (JsonNode node : whole.get("tree")) {
            if (node.at("/content/title").asString().equals(title)) {
                return node;
            }
        }
        throw new AssertionError("No node " + title + " in " + whole);
    }
}
