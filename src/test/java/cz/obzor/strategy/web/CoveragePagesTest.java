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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// On a platform of its own, since it counts all strategies there are.
class CoveragePagesTest {
    private static TestPlatform platform;
    private static Api api;

    @BeforeAll
    static void strategiesOfKolinAndZdice() {
        platform = TestPlatform.start();
        api = platform.api();
        register("Strategie Kolína", "533165", "\"validFrom\": \"2020-01-01\"");
        register("Program Kolína", "533165", "\"validFrom\": \"2021-01-01\", \"validTo\": \"2090-12-31\"");
        register("Staré Zdice", "532011", "\"validFrom\": \"2001-01-01\", \"validTo\": \"2005-12-31\"");
        register("Strategie Prahy", "CZ010", "\"validFrom\": \"2020-01-01\"");
        register("Strategie Středočeského kraje", "CZ020", "\"validFrom\": \"2020-01-01\"");
        Await.until(
                Duration.ofSeconds(60),
                "all are in the registry",
                () -> api.json("/api/v1/strategies").get("total").asInt() == 5);
        Await.until(
                Duration.ofSeconds(90),
                "the map is computed",
                () -> api.get("/api/v1/territories/CZ020/boundary").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static void register(String title, String territory, String validity) {
        api.register(Multipart.form()
                .field("metadata", """
                        {"title": "%s", "kind": "strategy", "territory": "%s", %s}
                        """.formatted(title, territory, validity))
                .file("strategie.md", ("# " + title).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void countsAMunicipalityOnceAndNotTheStrategyOfItsRegion() {
        JsonNode region = item("region", "CZ020");
        assertThat(region.get("municipalities").asInt()).isEqualTo(1144);
        assertThat(region.get("valid").asInt()).isEqualTo(1);
        assertThat(region.get("other").asInt()).isEqualTo(1);
        assertThat(region.get("without").asInt()).isEqualTo(1142);
        assertThat(item("orp", "2110").get("valid").asInt()).isEqualTo(1);
        assertThat(item("size-class", "20000-49999").get("valid").asInt()).isEqualTo(1);
    }

    @Test
    void aRegionOfOneMunicipalityIsThatMunicipality() {
        assertThat(item("region", "CZ010").get("share").asDouble()).isEqualTo(1);
    }

    @Test
    void theMapAndTheTableLeadToTheList() {
        Document page = page("/strategie/platnost");
        assertThat(page.select("tbody tr")).hasSize(14);
        assertThat(page.select(".map svg a").eachAttr("href"))
                .containsExactlyInAnyOrderElementsOf(page.select("tbody th a").eachAttr("href"));
        assertThat(page.select("tbody tr:contains(Středočeský) td").eachText())
                .containsExactly("1 144", "1", "0,1 %", "1", "1 142", "1 143");
        assertThat(page("/strategie/platnost?podle=orp").select("tbody tr")).hasSize(206);
        assertThat(page("/en/strategies/validity?podle=velikost").select("h2").text())
                .contains("by size");
        assertThat(platform.get("/strategie/platnost?podle=mesice").statusCode())
                .isEqualTo(400);
    }

    @Test
    void listsMunicipalitiesWithoutAValidOneByPages() {
        Document first = page("/strategie/platnost/obce?territory=CZ020");
        assertThat(first.select("tbody tr")).hasSize(100);
        assertThat(first.select("tbody th").eachText()).doesNotContain("Kolín");
        Document next = page(first.selectFirst("a[rel=next]").attr("href"));
        assertThat(next.select(".pager").text()).contains("101 až 200 z 1 143");
        assertThat(page("/strategie/platnost/obce?territory=2102")
                        .select("tr:contains(Zdice)")
                        .text())
                .contains("jen neplatná");
        assertThat(platform.get("/strategie/platnost/obce?territory=CZ999").statusCode())
                .isEqualTo(400);
    }

    private static JsonNode item(String by, String code) {
        for (JsonNode item : api.json("/api/v1/strategies/validity?by=" + by).get("items")) {
            if (item.get("code").asString().equals(code)) {
                return item;
            }
        }
        throw new AssertionError("No " + code);
    }

    private static Document page(String path) {
        var answer = platform.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), platform.uri(path).toString());
    }
}
