package cz.obzor.strategy.web;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChangesPagesTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private final Api api = PLATFORM.api();

    @Test
    void tellsWhatEachVersionAddedChangedAndDropped() {
        String id = register("""
                # Strategie Proměnova 2024–2030

                ## Priorita 1 Doprava

                ### Opatření 1.1 Osvětlení přechodů

                Náklady: 1,5 mil. Kč

                ### Opatření 1.2 Lávka přes Labe
                """);
        Document one = page("/strategie/" + id + "/zmeny");
        assertThat(one.text()).contains("Dokument má jen jednu verzi");
        assertThat(api.get("/api/v1/strategies/" + id + "/changes").statusCode())
                .isEqualTo(409);
        add(id, """
                # Strategie Proměnova 2024–2030

                ## Priorita 1 Doprava

                ### Opatření 1.1 Osvětlení přechodů

                Náklady: 2 mil. Kč

                ### Opatření 1.3 Parkovací dům
                """);
        Await.until(
                Duration.ofSeconds(60),
                "the second version is mined",
                () -> api.get("/api/v1/strategies/" + id + "/changes").statusCode() == 200);

        JsonNode changes = api.json("/api/v1/strategies/" + id + "/changes");
        assertThat(changes.at("/from/number").asInt()).isEqualTo(1);
        assertThat(changes.at("/added/0/title").asString()).isEqualTo("Parkovací dům");
        assertThat(changes.at("/dropped/0/title").asString()).isEqualTo("Lávka přes Labe");
        assertThat(changes.at("/changed/0/fields").toString()).contains("amounts");
        assertThat(changes.get("sameProgram").asBoolean()).isTrue();
        Document page = page("/strategie/" + id + "/zmeny");
        assertThat(page.select("del.change__old").text()).contains("1 500 000 Kč");
        assertThat(page.select("ins.change__new").text()).contains("2 000 000 Kč");
        assertThat(page.select("[aria-labelledby=ubylo]").text()).contains("Lávka přes Labe", "pod: 1 Doprava");
        assertThat(page("/en/strategies/" + id + "/changes?od=2&do=1")
                        .select("[aria-labelledby=pribylo]")
                        .text())
                .contains("Lávka přes Labe");
        assertThat(PLATFORM.get("/strategie/" + id + "/zmeny?od=2&do=2").statusCode())
                .isEqualTo(400);
        assertThat(PLATFORM.get("/strategie/" + id + "/zmeny?od=7").statusCode())
                .isEqualTo(400);
    }

    private Document page(String path) {
        return Jsoup.parse(PLATFORM.get(path).body());
    }

    private String register(String text) {
        String id = api.register(Multipart.form()
                        .field("metadata", "{\"title\": \"Strategie Proměnova\", \"kind\": \"strategy\"}")
                        .file("strategie.md", text.getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        Await.until(
                Duration.ofSeconds(60),
                "mined",
                () -> api.get("/api/v1/documents/" + id + "/findings").statusCode() == 200);
        return id;
    }

    private void add(String id, String text) {
        api.send(Multipart.form()
                .file("strategie2.md", text.getBytes(StandardCharsets.UTF_8))
                .in(api.withKey("/api/v1/documents/" + id + "/versions")));
    }
}
