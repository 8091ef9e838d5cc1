package cz.obzor.strategy.web;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SimilarPagesTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private final Api api = PLATFORM.api();

    @Test
    void saysWhatTwoStrategiesShare() {
        String one = register("Strategie Ledňáčkova", "533165", """
                ## Priorita 1 Ochrana ledňáčků

                ### Opatření 1.1 Hnízdní stěny pro ledňáčky

                ### Opatření 1.2 Sčítání ledňáčků a volavek
                """);
        String other = register("Strategie Volavkova", "534005", """
                ## Priorita 1 Voda a ledňáček

                ### Opatření 1.1 Hnízdní stěna ledňáčka u jezu

                ### Opatření 1.2 Sčítání volavek
                """);

        JsonNode similar = api.json("/api/v1/strategies/" + one + "/similar");

        assertThat(similar.at("/items/0/id").asString()).isEqualTo(other);
        assertThat(similar.at("/items/0/words").toString()).contains("ledňáčk", "hnízdní stěny");
        assertThat(similar.at("/items/0/sameYears").asBoolean()).isTrue();
        var page = Jsoup.parse(PLATFORM.get("/strategie/" + one + "/podobne").body());
        assertThat(page.select(".items > li").first().text())
                .contains("Strategie Volavkova", "Společná slova:", "Platí ve stejných letech: 2024–2029.");
        assertThat(Jsoup.parse(PLATFORM.get("/en/strategies/" + one + "/similar")
                                .body())
                        .select(".similar__reasons")
                        .text())
                .contains("Words in common:");
    }

    private String register(String title, String territory, String text) {
        String id = api.register(Multipart.form()
                        .field("metadata", """
                                {"title": "%s", "kind": "strategy", "territory": "%s", "validFrom": "2024-01-01",
                                 "validTo": "2029-12-31"}
                                """.formatted(title, territory))
                        .file("strategie.md", ("# " + title + "\n\n" + text).getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        Await.until(
                Duration.ofSeconds(60),
                "mined",
                () -> api.json("/api/v1/strategies/" + id).at("/strategy/nodes").asInt() > 0);
        return id;
    }
}
