package cz.obzor.account;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.job.JobHandler;
import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Organisations through the running platform: born from the list of the territory, added, changed, ended.
class OrganisationsTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final Api API = PLATFORM.api();
    private static final String PATH = "/api/v1/organisations";

    @BeforeAll
    static void born() {
        Await.until(Duration.ofSeconds(60), "born", () -> born("municipality") == 6258);
    }

    /// How many have come of the list of the territory; other tests make some of their own.
    private static long born(String kind) {
        return PLATFORM.bean(JdbcClient.class)
                .sql("select count(*) from account.organisation where born_of is not null and kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }

    @Test
    void eachMunicipalityAndRegionHasOne() {
        assertThat(born("region")).isEqualTo(14);
        JsonNode kolin = API.json(PATH + "?q=kolin&kind=municipality&territory=533165");
        assertThat(kolin.get("total").asLong()).isEqualTo(1);
        JsonNode found = kolin.get("items").get(0);
        assertThat(found.get("name").asString()).isEqualTo("Město Kolín");
        assertThat(found.get("helix").asString()).isEqualTo("public");
        assertThat(found.get("region").asString()).isEqualTo("CZ020");
        assertThat(found.get("state").asString()).isEqualTo("active");
    }

    @Test
    void beingBornAgainChangesNothing() throws Exception {
        PLATFORM.context().getBean("births", JobHandler.class).run("all");
        assertThat(born("municipality")).isEqualTo(6258);
    }

    @Test
    void theListIsGivenInPartsWithoutGapsOrRepetition() {
        Set<String> seen = new HashSet<>();
        String cursor = "";
        int parts = 0;
        do {
            JsonNode part = API.json(PATH + "?kind=municipality&region=CZ051&limit=100" + cursor);
            part.get("items")
                    .forEach(item ->
                            assertThat(seen.add(item.get("id").asString())).isTrue());
            cursor = part.get("next").isNull()
                    ? ""
                    : "&cursor=" + part.get("next").asString();
            parts++;
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(215);
        assertThat(parts).isEqualTo(3);
    }

    @Test
    void oneIsAddedChangedFromTheRevisionThatWasReadAndEnded() {
        HttpResponse<String> added = write("POST", PATH, """
                {"kind": "company", "name": "Chytré lampy s. r. o.", "ico": "27082440", "dataBox": "abc12de",
                 "territory": "CZ020", "web": "https://lampy.example.cz"}""", null);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String path = PATH + "/" + Api.json(added).get("id").asString();
        String tag = added.headers().firstValue("ETag").orElseThrow();
        assertThat(Api.json(added).get("helix").asString()).isEqualTo("business");

        HttpResponse<String> twice = write("POST", PATH, """
                {"kind": "company", "name": "Jiné lampy", "ico": "27082440"}""", null);
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(Api.json(twice).get("errors").get(0).get("field").asString()).isEqualTo("ico");

        HttpResponse<String> changed = write("PATCH", path, "{\"name\": \"Chytré lampy a. s.\"}", tag);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(Api.json(changed).get("ico").asString()).isEqualTo("27082440");
        assertThat(write("PATCH", path, "{\"name\": \"Pomalé lampy\"}", tag).statusCode())
                .isEqualTo(412);
        assertThat(traces("organisation.changed", Api.json(added).get("id").asString()))
                .isEqualTo(1);

        var operator = new Visitor(PLATFORM.uri("").toString());
        PLATFORM.signIn(operator);
        Visitor.Answer form =
                operator.get("/organizace/" + Api.json(added).get("id").asString() + "/upravit");
        Visitor.Answer ended = operator.submit(
                form.page().selectFirst("main form[action$=ukoncit]"),
                Map.of("successor", "http://localhost/organizace/" + idOf("Město Kolín", "533165")));
        assertThat(ended.page().text()).contains("sloučila").contains("Město Kolín");
        assertThat(API.json(path).get("state").asString()).isEqualTo("merged");
    }

    @Test
    void eachFieldThatIsWrongIsNamed() {
        HttpResponse<String> answer = write("POST", PATH, """
                {"kind": "x", "name": "y", "ico": "123", "dataBox": "!", "territory": "Nikde", "web": "javascript:alert(1)"}
                """, null);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Api.json(answer).get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("kind", "name", "ico", "dataBox", "territory", "web");
    }

    @Test
    void theFormKeepsWhatWasTypedAndAsksWhichUnitIsMeant() {
        var operator = new Visitor(PLATFORM.uri("").toString());
        PLATFORM.signIn(operator);
        Visitor.Answer again = operator.submit(
                operator.get("/organizace/pridat").page().selectFirst("main form"),
                Map.of("kind", "association", "name", "Spolek pro Novou Ves", "territory", "Nová Ves"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(Visitor.value(again.page(), "name")).isEqualTo("Spolek pro Novou Ves");
        assertThat(again.page().select("input[type=radio][name=territoryCode]")).hasSizeGreaterThan(1);
        Visitor.Answer made = operator.submit(
                again.page().selectFirst("main form"),
                Map.of(
                        "territoryCode",
                        again.page().selectFirst("input[type=radio]").val()));
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.page().selectFirst("h1").text()).isEqualTo("Spolek pro Novou Ves");
    }

    @Test
    void strangersReadAndDoNotWrite() {
        assertThat(API.send(API.to(PATH).POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(API.get("/organizace/pridat").statusCode()).isEqualTo(401);
        assertThat(API.get("/organizace/0000000000").statusCode()).isEqualTo(404);
        assertThat(API.get("/organizace?q=Kol%25").body()).contains("Žádná organizace neodpovídá");
    }

    private static String idOf(String name, String territory) {
        return API.json(PATH + "?territory=" + territory + "&kind=municipality&q=" + Api.encoded(name))
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    private static HttpResponse<String> write(String method, String path, String body, String match) {
        HttpRequest.Builder request = API.asOperator(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (match != null) {
            request.header("If-Match", match);
        }
        return API.send(request);
    }

    private static long traces(String action, String subject) {
        return PLATFORM.bean(JdbcClient.class)
                .sql("select count(*) from audit.entry where action = ? and subject = ? and actor = 'operator'"
                        + " and request is not null and before <> after")
                .params(action, subject)
                .query(Long.class)
                .single();
    }
}
