package cz.obzor.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.TestPlatform;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TerritoryPagesTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final int KILOBYTE = 1024;

    @BeforeAll
    static void theMapIsComputedInTheBackground() throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (PLATFORM.get("/api/v1/territories/CZ020/boundary").statusCode() != 200
                && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
    }

    @Test
    void theMapAndTheTableOfRegionsHoldTheSame() {
        Document page = page("/uzemi");
        assertThat(page.select("h1").text()).isEqualTo("Území");
        List<String> inTable = page.select("tbody th a").eachAttr("href");
        assertThat(inTable).hasSize(14).contains("/uzemi/CZ020");
        assertThat(page.select(".map svg a").eachAttr("href")).containsExactlyInAnyOrderElementsOf(inTable);
        assertThat(page.select("tbody tr:has(a[href=/uzemi/CZ020]) td").eachText())
                .contains("1 144");
        assertThat(page.text()).contains("Schematická mapa – hranice jsou dopočtené");
    }

    @Test
    void aRegionIsShownByOrpDistrictsOrMunicipalities() {
        assertThat(page("/uzemi/CZ020").select("tbody tr")).hasSize(26);
        assertThat(page("/uzemi/CZ020?by=district").select("tbody tr")).hasSize(12);
        Document municipalities = page("/uzemi/CZ020?by=municipality");
        assertThat(municipalities.select("tbody tr")).hasSize(1144);
        assertThat(municipalities.select(".map svg a")).hasSize(1144);
        assertThat(page("/uzemi/2110").select("tbody tr th a").eachText()).contains("Kolín");
        assertThat(page("/en/territory/CZ0204").select("h1").text()).isEqualTo("Kolín district");
    }

    @ParameterizedTest
    @CsvSource({
        "/uzemi, 60",
        "/uzemi?by=orp, 100",
        "/uzemi?by=district, 80",
        "/uzemi/CZ020, 60",
        "/uzemi/CZ020?by=municipality, 150",
        "/uzemi/CZ063?by=municipality, 150"
    })
    void mapsStaySmall(String address, int kilobytes) {
        String body = get(address).body();
        String svg = body.substring(body.indexOf("<svg font-size="), body.lastIndexOf("</text></svg>"));
        assertThat(svg.getBytes(StandardCharsets.UTF_8).length).isLessThan(kilobytes * KILOBYTE);
    }

    @Test
    void aMunicipalityHasAPageWithWhatItLiesIn() {
        Document page = page("/obce/533165");
        assertThat(page.select("h1").text()).isEqualTo("Kolín");
        assertThat(page.select("main dl a").eachAttr("href")).contains("/uzemi/CZ020", "/uzemi/CZ0204", "/uzemi/2110");
        assertThat(page.select(".gov-breadcrumbs a").eachText())
                .containsExactly("Úvod", "Území", "Středočeský kraj", "okres Kolín", "ORP Kolín");
        assertThat(page.text()).contains("533165").contains("20 000 až 49 999 obyvatel");
        assertThat(page("/en/municipalities/533165").select("h1").text()).isEqualTo("Kolín");
    }

    @Test
    void theAddressMayNameADay() {
        assertThat(page("/obce/531448").select("main dl").text())
                .contains("Beroun")
                .doesNotContain("Hořovice");
        Document before = page("/obce/531448?k=2025-06-01");
        assertThat(before.select("main dl").text()).contains("Hořovice");
        assertThat(before.text()).contains("Zobrazujeme stav území ke dni 1. června 2025");
        assertThat(before.select("main dl a").eachAttr("href")).contains("/uzemi/2108?k=2025-06-01");
    }

    @Test
    void searchListsNamesakesWithTheirDistrictsOrGoesToTheOnlyOne() {
        assertThat(page("/uzemi?q=Nov%C3%A1+Ves").select(".territory-links li").eachText())
                .anyMatch(line -> line.equals("Nová Ves okres Mělník"));
        HttpResponse<String> only = get("/uzemi?q=599565");
        assertThat(only.statusCode()).isEqualTo(302);
        assertThat(only.headers().firstValue("Location").orElse("")).endsWith("/obce/599565");
        assertThat(page("/uzemi?q=neexistujici").text()).contains("Takové území neznáme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/uzemi/CZ999",
                "/uzemi/nesmysl",
                "/obce/999999",
                "/obce/CZ020",
                "/en/territory/1",
                "/ciselniky/x"
            })
    void whatDoesNotExistIsNotFound(String address) {
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void theApiFindsUnitsByName() {
        JsonNode found = json("/api/v1/territories?q=kolin&level=municipality,district");
        assertThat(found.get("items").get(0).get("code").asString()).isEqualTo("533165");
        assertThat(found.get("items").get(0).get("label").asString()).isEqualTo("Kolín, okres Kolín");
        assertThat(found.get("items").get(0).get("orp").get("code").asString()).isEqualTo("2110");
        assertThat(found.get("items").get(1).get("level").asString()).isEqualTo("district");
    }

    @Test
    void theApiGivesAllMunicipalitiesInParts() {
        int count = 0;
        String next = "";
        String address = "/api/v1/territories?level=municipality&within=CZ0204&limit=50";
        while (next != null) {
            JsonNode part = json(address + (next.isEmpty() ? "" : "&cursor=" + next));
            count += part.get("items").size();
            assertThat(part.get("total").asInt()).isEqualTo(90);
            next = part.get("next").isNull() ? null : part.get("next").asString();
        }
        assertThat(count).isEqualTo(90);
    }

    @Test
    void theApiAnswersForADay() {
        assertThat(json("/api/v1/territories/531448?on=2025-12-31")
                        .get("orp")
                        .get("code")
                        .asString())
                .isEqualTo("2108");
        JsonNode now = json("/api/v1/territories/531448");
        assertThat(now.get("orp").get("code").asString()).isEqualTo("2102");
        assertThat(now.get("validFrom").asString()).isEqualTo("2026-01-01");
        assertThat(now.has("validTo")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/territories/12, 400, code",
        "/api/v1/territories/699999, 404, ",
        "/api/v1/territories?on=1999-01-01, 400, on",
        "/api/v1/territories?on=dnes, 400, on",
        "/api/v1/territories?level=village, 400, level",
        "/api/v1/territories?cursor=!, 400, cursor",
        "/api/v1/territories?limit=0, 400, limit",
        "/api/v1/territories?colour=red, 400, colour",
        "/api/v1/codelists/none, 404, ",
        "/api/v1/codelists/topic?on=1.1.2025, 400, on"
    })
    void wrongQuestionsGetAProblemThatNamesTheParameter(String address, int status, String parameter) {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        if (parameter != null) {
            assertThat(JsonMapper.shared()
                            .readTree(answer.body())
                            .get("errors")
                            .get(0)
                            .get("field")
                            .asString())
                    .isEqualTo(parameter);
        }
    }

    @Test
    void aBoundaryIsGeoJsonThatSaysItIsSchematic() {
        JsonNode feature = json("/api/v1/territories/533165/boundary");
        assertThat(feature.get("type").asString()).isEqualTo("Feature");
        assertThat(feature.get("properties").get("schematic").asBoolean()).isTrue();
        assertThat(feature.get("geometry").get("type").asString()).isIn("Polygon", "MultiPolygon");
    }

    @Test
    void suggestionsShowTheDistrict() {
        JsonNode suggestions = json("/api/v1/territories/suggestions?q=nova%20ves&level=municipality");
        assertThat(suggestions.get(0).get("label").asString()).isEqualTo("Nová Ves");
        assertThat(suggestions.get(0).get("note").asString()).startsWith("okres ");
        assertThat(suggestions.get(0).get("address").asString()).startsWith("/obce/");
    }

    @Test
    void codelistsAreReadByPeopleAndPrograms() {
        assertThat(page("/ciselniky").select("tbody tr")).hasSizeGreaterThan(15);
        assertThat(page("/ciselniky/topic").text()).contains("Doprava a mobilita", "Prostředí pro život");
        assertThat(page("/en/codelists/document-kind").text()).contains("Action plan");
        assertThat(json("/api/v1/codelists/document-kind")
                        .get("items")
                        .get(0)
                        .get("name")
                        .get("cs")
                        .asString())
                .isEqualTo("Strategie");
        assertThat(json("/api/v1/codelists").get("total").asInt()).isGreaterThan(15);
    }

    private static HttpResponse<String> get(String address) {
        return PLATFORM.get(URI.create(address).toString());
    }

    private static Document page(String address) {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body().replace('\u00a0', ' '));
    }

    private static JsonNode json(String address) {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
