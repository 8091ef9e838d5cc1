package cz.obzor.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.TestPlatform;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DocumentListApiTest {
    private static final Api API = TestPlatform.shared().api();
    /// a district that no other test uses
    private static final String TACHOV = "CZ0327";

    @BeforeAll
    static void sevenDocuments() {
        for (int i = 1; i <= 7; i++) {
            String metadata = """
                    {"title": "Seznam %d", "kind": "%s", "territory": "%s", "validFrom": "%d-01-01", "validTo": "%d-12-31"}
                    """.formatted(i, i <= 5 ? "strategy" : "methodology", TACHOV, 2010 + i, 2020 + i);
            API.register(Multipart.form()
                    .field("metadata", metadata)
                    .file("s" + i + ".txt", ("Seznam číslo " + i).getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void givesTheNewestFirstInPartsWithoutGapsOrRepeats() {
        List<String> titles = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode part = API.json(
                    "/api/v1/documents?limit=3&territory=" + TACHOV + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            assertThat(part.get("total").asInt()).isEqualTo(7);
            part.get("items").forEach(item -> titles.add(item.get("title").asString()));
            cursor = part.get("next").isNull() ? "" : part.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(titles)
                .containsExactly("Seznam 7", "Seznam 6", "Seznam 5", "Seznam 4", "Seznam 3", "Seznam 2", "Seznam 1");
    }

    @ParameterizedTest
    @CsvSource({
        "kind=methodology&territory=CZ0327, 2",
        "kind=methodology&kind=strategy&territory=CZ0327, 7",
        "territory=CZ0327&year=2012, 2",
        "territory=CZ0327&year=2017, 7",
        "territory=CZ0327&year=1990, 0",
        "territory=CZ0327&language=cs, 7",
        "territory=CZ0327&language=en, 0",
    })
    void filters(String query, int total) {
        assertThat(API.json("/api/v1/documents?" + query).get("total").asInt()).isEqualTo(total);
    }

    @Test
    void aRegionHasTheDocumentsOfItsDistricts() {
        assertThat(API.json("/api/v1/documents?territory=CZ032").get("total").asInt())
                .isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=poem, kind",
        "territory=999999, territory",
        "territory=Kolín, territory",
        "status=lost, status",
        "topic=weather, topic",
        "language=xx, language",
        "year=soon, year",
        "year=1200, year",
        "limit=0, limit",
        "limit=1000, limit",
        "limit=x, limit",
        "cursor=abc, cursor",
        "cursor=MjAyNi0wMS0wMVQwMDowMDowMFogMDAwMDAwMDAwMA%3D%3Dx, cursor",
        "colour=red, colour"
    })
    void namesTheParameterThatCannotBeUsed(String query, String parameter) {
        HttpResponse<String> answer = API.get("/api/v1/documents?" + query.replace("í", "%C3%AD"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonNode problem = Api.json(answer);
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).contains(parameter);
    }
}
