package cz.obzor.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.account.Role;
import cz.obzor.testing.Api;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Datasets as programs ask for them.
class DatasetApiTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final People PEOPLE = new People(PLATFORM);
    private static final String TERRITORIES = "/api/v1/datasets/territories/rows";
    private static final String CITIES = TERRITORIES + "?level=municipality&population.from=50000&sort=-population";

    private final Api api = PLATFORM.api();

    @BeforeAll
    static void addDocument() {
        PLATFORM.api()
                .register(Multipart.form()
                        .field("metadata", "{\"title\": \"=HYPERLINK(\\\"http://example.cz\\\")\"}")
                        .file("plan.txt", "Cíl 1: Doprava".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void partsInAnyOrderMakeTheWholeWithoutGapsOrRepetitions() {
        List<String> whole = api.json(CITIES + "&limit=1000").path("items").findValuesAsString("code");
        List<String> parts = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode part = api.json(CITIES + "&limit=7" + cursor);
            parts.addAll(part.path("items").findValuesAsString("code"));
            cursor = part.path("next").isNull()
                    ? ""
                    : "&cursor=" + part.path("next").asString();
        } while (!cursor.isEmpty());
        assertThat(parts).isEqualTo(whole).hasSizeGreaterThan(14).doesNotHaveDuplicates();
    }

    @Test
    void totalIsCountedOnRequestOnly() {
        assertThat(api.json(CITIES + "&limit=1").path("total").isNull()).isTrue();
        JsonNode counted = api.json(CITIES + "&limit=1000&total=true");
        assertThat(counted.path("total").asInt())
                .isEqualTo(counted.path("items").size());
    }

    @Test
    void onlyTheFieldsAskedForComeInTheOrderOfTheDataset() {
        JsonNode row = api.json(CITIES + "&limit=1&fields=population,code")
                .path("items")
                .get(0);
        assertThat(row.propertyNames()).containsExactly("code", "population");
        assertThat(row.path("population").asInt()).isGreaterThan(1_000_000);
    }

    @Test
    void anUnknownParameterIsNamedWithThoseMostLikeIt() {
        HttpResponse<String> answer = api.get(TERRITORIES + "?populatoin.from=1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("populatoin.from", "population.from");
        JsonNode error = Api.json(answer).path("errors").get(0);
        assertThat(error.path("message").asString()).contains(": population.from, population.to");
    }

    @ParameterizedTest
    @CsvSource({
        "population=mnoho, population",
        "validFrom.from=31.1.2026, validFrom.from",
        "sort=weather, sort",
        "fields=weather, fields",
        "limit=0, limit",
        "limit=1001, limit",
        "total=maybe, total",
        "cursor=nonsense, cursor",
        "cursor=W10, cursor",
    })
    void aWrongValueIsA400ThatNamesItsParameter(String query, String parameter) {
        HttpResponse<String> answer = api.get(TERRITORIES + "?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Api.json(answer).path("errors").get(0).path("field").asString())
                .isEqualTo(parameter);
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        String cursor = api.json(CITIES + "&limit=5").path("next").asString();
        for (String other : List.of(
                TERRITORIES + "?level=municipality&sort=-population",
                TERRITORIES + "?level=municipality&population.from=50000",
                "/api/v1/datasets/documents/rows?")) {
            HttpResponse<String> answer = api.get(other + "&cursor=" + cursor);
            assertThat(answer.statusCode()).as(other).isEqualTo(400);
            assertThat(answer.body()).contains("\"cursor\"");
        }
    }

    @Test
    void aCursorOfManyListsWithinListsIsRefused() {
        String deep = Base64.getUrlEncoder().encodeToString("[".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        assertThat(api.get(TERRITORIES + "?cursor=" + deep).statusCode()).isEqualTo(400);
    }

    @Test
    void aListThatDidNotChangeIsNotSentAgain() {
        HttpResponse<String> first = api.get(CITIES);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = api.send(api.to(CITIES).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> other = api.send(api.to(CITIES + "&limit=3").header("If-None-Match", tag));
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "json", "jsonld", "parquet", "geojson"})
    void everyFormIsAFileThatAnybodyMayFetchFromAnyPage(String suffix) {
        HttpResponse<String> file = api.get("/data/territories." + suffix + "?level=region");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("territories." + suffix);
        assertThat(file.body()).isNotEmpty();
    }

    @Test
    void aFileHasTheRowsThatItsFiltersLeave() {
        assertThat(api.get("/data/territories.csv?level=region&sort=name")
                        .body()
                        .lines())
                .hasSize(15);
        assertThat(api.json("/data/territories.geojson?level=region").path("features"))
                .hasSize(14);
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsTurnedOffInTablesAndLeftInJson() {
        assertThat(api.get("/data/documents.csv").body())
                .contains("'=HYPERLINK")
                .doesNotContain("\"=HYPERLINK");
        assertThat(api.get("/data/documents.json").body()).contains("\"=HYPERLINK");
    }

    @Test
    void aDatasetWithoutAPlaceHasNoGeoJson() {
        assertThat(api.get("/data/codelists.geojson").statusCode()).isEqualTo(404);
        assertThat(api.get("/data/weather.csv").statusCode()).isEqualTo(404);
        assertThat(api.get("/data/territories.exe").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsForAdministratorsIsRefusedToOthersAndNotListedForThem() {
        assertThat(api.json("/api/v1/datasets").path("items").findValuesAsString("name"))
                .contains("documents")
                .doesNotContain("audit-entries");
        assertThat(api.get("/api/v1/datasets/audit-entries/rows").statusCode()).isEqualTo(401);
        assertThat(api.get("/data/audit-entries.csv").statusCode()).isEqualTo(401);
        Visitor administrator = PEOPLE.signedIn(PEOPLE.with(null, Role.ADMINISTRATOR));
        assertThat(administrator.get("/data").page().text()).contains("Záznamy o činnosti");
        HttpResponse<String> table =
                administrator.get("/data/audit-entries.csv").response();
        assertThat(table.body()).contains("dataset.exported");
        assertThat(table.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(table.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void theTableIsDescribedWithEveryColumn() {
        JsonNode description = api.json("/data/territories.csv-metadata.json");
        List<String> columns =
                api.json("/api/v1/datasets/territories").path("columns").findValuesAsString("name");
        assertThat(description.path("tableSchema").path("columns").findValuesAsString("name"))
                .isEqualTo(columns);
        assertThat(description.path("url").asString()).endsWith("territories.csv");
    }
}
