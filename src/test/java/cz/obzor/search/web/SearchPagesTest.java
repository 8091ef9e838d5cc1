package cz.obzor.search.web;

import static cz.obzor.search.Things.aThing;
import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.search.Indexing;
import cz.obzor.search.SearchIndex;
import cz.obzor.testing.Shared;
import cz.obzor.testing.TestPlatform;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchPagesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static TestPlatform platform;

    @BeforeAll
    static void start() {
        platform = TestPlatform.start();
        await(platform.bean(Indexing.class)::isComplete);
        SearchIndex index = platform.bean(SearchIndex.class);
        aThing("kolin")
                .titled("Strategický plán města Kolína")
                .with("kind", "strategy")
                .with("topic", "doprava", "energetika")
                .during(2021, 2027)
                .from("2021-03-01")
                .saying("Město opraví most přes Labe a postaví lávku.", "Mosty v Kolíně <b>jsou</b> staré.")
                .putInto(index);
        for (int i = 0; i < 45; i++) {
            aThing("plan" + i)
                    .titled("Akční plán " + i)
                    .with("kind", "plan")
                    .during(2019, 2020)
                    .saying("Chodníky a parky číslo " + i + ".")
                    .putInto(index);
        }
        index.commit();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void showsHitsWithMarkedWordsThatLeadToTheirPage() {
        Document page = page("/hledat?q=most");
        assertThat(page.select("h1").text()).isNotEmpty();
        assertThat(page.select(".result-bar").text()).contains("Nalezen 1 výsledek");
        assertThat(page.select(".hit mark").eachText()).contains("most");
        assertThat(page.select(".hit__title a").attr("href")).isEqualTo("/dokumenty/kolin/strany/1?q=most");
        assertThat(page.select(".hit__why").text()).contains("most → most");
        assertThat(page.select("input[name=q]").attr("value")).isEqualTo("most");
    }

    @Test
    void escapesTextOfDocumentsAndQueries() {
        Document page = page("/hledat?q=" + encoded("\"><script>alert</script> mosty"));
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select(".hit b")).isEmpty();
        assertThat(page.select(".hit").text()).contains("<b>jsou</b>");
    }

    @Test
    void filtersByLinksAndKeepsThemInTheForm() {
        Document page = page("/hledat?kind=strategy");
        assertThat(page.select(".hit")).hasSize(1);
        assertThat(page.select(".chosen__value").attr("href")).isEqualTo("/hledat");
        assertThat(page.select("form[role=search] input[name=kind]").attr("value"))
                .isEqualTo("strategy");
        assertThat(page.select(".facet__value[href='/hledat?kind=strategy&kind=plan']"))
                .hasSize(1);
    }

    @Test
    void pagesThroughAllHits() {
        Document first = page("/hledat?type=document");
        assertThat(first.select(".hit")).hasSize(20);
        assertThat(first.select(".pager__page").eachText()).hasSize(3);
        Document last = page(first.select(".pager__page").last().attr("href"));
        assertThat(last.select(".hit")).hasSize(6);
        assertThat(last.select("a[rel=next]")).isEmpty();
    }

    @Test
    void speaksEnglish() {
        Document page = page("/en/search?q=most");
        assertThat(page.select(".result-bar").text()).contains("1 result");
        assertThat(page.select(".hit__title a").attr("href")).isEqualTo("/en/documents/kolin/pages/1?q=most");
        assertThat(page.select(".facet__value[href^='/en/search?']")).isNotNull();
    }

    @Test
    void saysWhatToDoWhenNothingIsFound() {
        Document page = page("/hledat?q=xyzzyx&kind=plan");
        assertThat(page.select(".empty").text()).contains("nic neodpovídá");
        assertThat(page.select(".empty a").attr("href")).isEqualTo("/hledat?q=xyzzyx");
        assertThat(page.text()).contains("Slovo „xyzzyx“ v žádném dokumentu není.");
    }

    @Test
    void tellsACorrection() {
        Document page = page("/hledat?q=chodnkiy");
        assertThat(page.text()).contains("hledáme místo něj „chodníky“");
        assertThat(page.select(".hit__title a").first().attr("href")).contains("?q=chodn%C3%ADky");
    }

    @Test
    void givesTheSameByTheApi() {
        JsonNode found = json("/api/v1/search?q=most&year=2023");
        assertThat(found.get("total").asInt()).isEqualTo(1);
        JsonNode item = found.get("items").get(0);
        assertThat(item.get("type").asString()).isEqualTo("document");
        assertThat(item.get("id").asString()).isEqualTo("kolin");
        assertThat(item.get("url").asString()).isEqualTo("/dokumenty/kolin/strany/1?q=most");
        assertThat(item.get("page").asInt()).isEqualTo(1);
        assertThat(item.get("snippet").asString()).startsWith("Město opraví most");
        assertThat(item.get("marks").toString()).isEqualTo("[[13,17]]");
        assertThat(item.get("why").get(0).get("forms").get(0).get("how").asString())
                .isEqualTo("exact");
        assertThat(item.get("score").asDouble()).isPositive();
        assertThat(found.get("facets").get("topic")).hasSize(2);
        assertThat(found.get("next").isNull()).isTrue();
    }

    @Test
    void pagesByCursor() {
        JsonNode first = json("/api/v1/search?kind=plan&limit=30");
        assertThat(first.get("items")).hasSize(30);
        JsonNode second = json(
                "/api/v1/search?kind=plan&limit=30&cursor=" + first.get("next").asString());
        assertThat(second.get("items")).hasSize(15);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void refusesWrongValuesNamingTheParameter() {
        for (String query : List.of(
                "type=nonsense",
                "kind=%20a%20b",
                "language=xx-yy",
                "year=20x4",
                "year=1000",
                "year=2027-2021",
                "sort=best",
                "limit=0",
                "limit=101",
                "limit=a",
                "cursor=abc",
                "q=" + "x".repeat(501),
                "colour=red")) {
            HttpResponse<String> response = platform.get("/api/v1/search?" + query);
            assertThat(response.statusCode()).as(query).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json;charset=UTF-8");
            assertThat(JSON.readTree(response.body())
                            .get("errors")
                            .get(0)
                            .get("field")
                            .asString())
                    .isEqualTo(query.substring(0, query.indexOf('=')));
        }
    }

    @Test
    void suggestsWhileTyping() {
        JsonNode suggested = json("/api/v1/suggest?q=" + encoded("strategický pl"));
        assertThat(suggested.get("titles").get(0).get("title").asString()).isEqualTo("Strategický plán města Kolína");
        assertThat(json("/api/v1/suggest?q=chodn").get("queries").get(0).asString())
                .isEqualTo("chodníky");
        assertThat(platform.get("/api/v1/suggest").statusCode()).isEqualTo(400);
    }

    @Test
    void neverFailsWhateverIsTyped() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(Shared.require("data/hostile/strings/own__search_queries.jsonl"))) {
            texts.add(JSON.readTree(line).asString());
        }
        for (String text : texts) {
            for (String path : List.of("/hledat?q=", "/api/v1/search?q=", "/api/v1/suggest?q=")) {
                assertAnswered(path, text);
            }
        }
        for (String text : Files.readAllLines(Shared.require("data/hostile/strings/blns__blns.txt"))) {
            assertAnswered("/hledat?q=", text);
        }
    }

    private static void assertAnswered(String path, String text) {
        String query = encoded(text.length() > 900 ? text.substring(0, 900) : text);
        assertThat(platform.get(path + query).statusCode()).as(path + text).isIn(200, 400);
    }

    /// The first filling empties the index of what no source has.
    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("time is up").isBefore(end);
            Thread.onSpinWait();
        }
    }

    private static Document page(String path) {
        HttpResponse<String> response = platform.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    private static JsonNode json(String path) {
        HttpResponse<String> response =
                platform.send(HttpRequest.newBuilder(platform.uri(path)).header("Accept-Language", "cs"));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
