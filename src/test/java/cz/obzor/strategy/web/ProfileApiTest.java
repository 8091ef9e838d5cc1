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

class ProfileApiTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private final Api api = PLATFORM.api();

    @Test
    void tellsWhatIsPlannedWhatIsOnlyNamedAndWhatIsAbsent() {
        framework("zkusebni-rozsah", "1", "kompostárna");
        String id = strategy("Strategie Rozsahova", """
                # Strategie Rozsahova 2024–2030

                ## Priorita 1 Doprava

                ### Opatření 1.1 Nové cyklostezky a stojany na kola

                Náklady: 1,5 mil. Kč, termín: 2026

                ## Priorita 2 Vzdělávání

                Ve městě funguje i kompostárna pro občany.
                """);

        JsonNode profile = profile(id, "zkusebni-rozsah");

        assertThat(coverage(profile, "kola")).isEqualTo("deep");
        assertThat(coverage(profile, "odpad")).isEqualTo("mentioned");
        assertThat(coverage(profile, "more")).isEqualTo("absent");
        JsonNode bicycles = row(profile, "kola");
        assertThat(bicycles.at("/nodes/0/title").asString()).contains("cyklostezky");
        assertThat(bicycles.at("/nodes/0/page").asInt()).isEqualTo(1);
        assertThat(bicycles.at("/nodes/0/because").toString()).contains("cyklostezky");
        assertThat(row(profile, "odpad").at("/mentions/0/quote").asString()).contains("funguje i kompostárna");
        assertThat(coverage(profile, "prostredi")).as("takes the best below it").isEqualTo("deep");
    }

    @Test
    void aNewVersionOfAFrameworkIsComparedAnewAndDecisionsOfPeopleStay() {
        framework("zkusebni-verze", "1", "kompostárna");
        String id = strategy(
                "Strategie Verzova",
                "# Strategie Verzova 2024–2030\n\n## Priorita 1 Nové cyklostezky\n\n## Priorita 2 Rozkvetlá sídliště\n");
        JsonNode whole = api.json("/api/v1/strategies/" + id);
        String flowers = node(whole, "Rozkvetlá sídliště");
        String bicycles = node(whole, "Nové cyklostezky");
        decide(id, bicycles, "kola", false);

        framework("zkusebni-verze", "2", "rozkvetlá sídliště");

        Await.until(
                Duration.ofSeconds(30),
                "the strategy is compared anew",
                () -> profile(id, "zkusebni-verze").get("version").asString().equals("2")
                        && row(profile(id, "zkusebni-verze"), "odpad")
                                .toString()
                                .contains(flowers)
                        // what is only mentioned is kept a moment after what is supported
                        && !coverage(profile(id, "zkusebni-verze"), "kola").equals("absent"));
        assertThat(coverage(profile(id, "zkusebni-verze"), "kola"))
                .as("the title names bicycles, but a person said that it does not support them")
                .isEqualTo("mentioned");
        assertThat(row(profile(id, "zkusebni-verze"), "kola").get("nodes")).isEmpty();
    }

    @Test
    void comparesTwoStrategies() {
        framework("zkusebni-dvojice", "1", "kompostárna");
        String one = strategy("Strategie Prvni", "# Strategie Prvni 2024–2030\n\n## Priorita 1 Nové cyklostezky\n");
        String other = strategy("Strategie Druha", "# Strategie Druha 2024–2030\n\n## Priorita 1 Kompostárna\n");

        JsonNode both = api.json(
                "/api/v1/strategies/comparison?framework=zkusebni-dvojice&strategy=" + one + "&strategy=" + other);
        assertThat(both.get("strategies")).hasSize(2);
        assertThat(coverage(both.get("strategies").get(0), "odpad")).isEqualTo("absent");
        assertThat(coverage(both.get("strategies").get(1), "odpad")).isEqualTo("mentioned");
        String page = api.get("/strategie/porovnani?ramec=zkusebni-dvojice&strategie=" + one + "&strategie=" + other)
                .body();
        assertThat(page).contains("Strategie Prvni").contains("Strategie Druha").contains("Co nemá žádná");
        assertThat(api.get("/en/strategies/" + one + "/profile?ramec=zkusebni-dvojice")
                        .body())
                .contains("Profile of the strategy");
    }

    @Test
    void theOperatorMakesAFrameworkOfAStrategyAndOthersAreComparedWithIt() {
        String region = strategy(
                "Strategie kraje Vzorova",
                "# Strategie kraje Vzorova 2024–2030\n\n## Priorita 1 Doprava\n\n### Opatření 1.1 Páteřní cyklostezky kraje\n");
        HttpResponse<String> made = api.send(api.withKey("/strategie/" + region + "/ramec")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("")));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);

        JsonNode framework = api.json("/api/v1/frameworks/strategie-" + region);
        assertThat(framework.get("nodes")).hasSize(2);
        assertThat(framework.at("/nodes/1/title/cs").asString()).isEqualTo("Páteřní cyklostezky kraje");
        String town = strategy(
                "Strategie Mestova",
                "# Strategie Mestova 2024–2030\n\n## Priorita 1 Napojení na páteřní cyklostezky\n");
        JsonNode profile = profile(town, "strategie-" + region);
        assertThat(profile.at("/items/1/nodes/0/title").asString()).contains("páteřní cyklostezky");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(api.get("/api/v1/strategies/0000000000/profile").statusCode())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/strategies/comparison").statusCode()).isEqualTo(400);
        assertThat(api.get("/api/v1/strategies/comparison?strategy=0000000000").statusCode())
                .isEqualTo(400);
        assertThat(api.get("/strategie/porovnani?ramec=neni").statusCode()).isEqualTo(400);
        assertThat(api.get(
                                "/strategie/porovnani?strategie=a&strategie=b&strategie=c&strategie=d&strategie=e&strategie=f")
                        .statusCode())
                .isEqualTo(400);
    }

    private JsonNode profile(String id, String framework) {
        return api.json("/api/v1/strategies/" + id + "/profile?framework=" + framework);
    }

    private static JsonNode row(JsonNode profile, String node) {
        for (JsonNode row : profile.get("items")) {
            if (row.get("id").asString().equals(node)) {
                return row;
            }
        }
        throw new AssertionError(node + " is not in " + profile);
    }

    private static String coverage(JsonNode profile, String node) {
        return row(profile, node).get("coverage").asString();
    }

    private static String node(JsonNode whole, String title) {
        for (JsonNode node : whole.get("tree")) {
            if (node.at("/content/title").asString().equals(title)) {
                return node.get("id").asString();
            }
        }
        throw new AssertionError(title + " is not in " + whole);
    }

    private void decide(String id, String node, String code, boolean accepted) {
        HttpResponse<String> answer = api.send(api.withKey("/api/v1/strategies/" + id + "/links")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"node": "%s", "scheme": "zkusebni-verze", "code": "%s", "accepted": %s}
                        """.formatted(node, code, accepted))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void framework(String id, String version, String waste) {
        HttpResponse<String> answer = api.send(api.withKey("/api/v1/frameworks")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"id": "%s", "version": "%s", "title": {"cs": "Rámec %s"}, "nodes": [
                         {"id": "prostredi", "title": {"cs": "Prostředí"}},
                         {"id": "kola", "parent": "prostredi", "title": {"cs": "Jízda na kole"},
                          "terms": ["cyklostezka", "stojany na kola"]},
                         {"id": "odpad", "parent": "prostredi", "title": {"cs": "Odpad"}, "terms": ["%s"]},
                         {"id": "more", "title": {"cs": "Přístup k moři"}, "terms": ["mořské pobřeží"]}]}
                        """.formatted(id, version, id, waste))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
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
}
