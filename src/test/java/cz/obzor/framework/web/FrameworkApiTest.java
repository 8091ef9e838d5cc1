package cz.obzor.framework.web;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.TestPlatform;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class FrameworkApiTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private final Api api = PLATFORM.api();

    @Test
    void offersTheShippedFrameworksFromTheFirstStart() {
        JsonNode all = api.json("/api/v1/frameworks");
        assertThat(all.findValuesAsString("id")).contains("smart-concept", "agenda-2030", "srr21", "eu-objectives");

        JsonNode goals = api.json("/api/v1/frameworks/agenda-2030");
        assertThat(goals.get("nodes")).hasSizeGreaterThanOrEqualTo(17);
        assertThat(goals.get("shipped").asBoolean()).isTrue();
        assertThat(api.get("/api/v1/frameworks/none").statusCode()).isEqualTo(404);
        assertThat(api.get("/api/v1/frameworks/agenda-2030?version=none").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNameThatNoFrameworkCanHaveIsNotThere() {
        assertThat(api.get("/api/v1/frameworks/smart-concept?version=%00").statusCode())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/strategies/comparison?framework=%00&strategy=0000000000")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.get("/strategie/porovnani?ramec=%00").statusCode()).isEqualTo(400);
    }

    @Test
    void takesItsOwnTableBackAsANewVersionThatHoldsFromThenOn() {
        publish(json("stejny", "1"));
        String table = api.get("/api/v1/frameworks/stejny/nodes.csv").body();

        HttpResponse<String> answer =
                publish(table.replace("\"#version\";1", "\"#version\";2").replace("Doprava", "Doprava a kola"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode now = api.json("/api/v1/frameworks/stejny");
        assertThat(now.get("version").asString()).isEqualTo("2");
        assertThat(now.at("/nodes/0/title/cs").asString()).isEqualTo("Doprava a kola");
        assertThat(api.json("/api/v1/frameworks/stejny?version=1")
                        .at("/nodes/0/title/cs")
                        .asString())
                .isEqualTo("Doprava");
        assertThat(api.json("/api/v1/frameworks/stejny/versions").get("total").asInt())
                .isEqualTo(2);
    }

    @Test
    void neverChangesAPublishedVersion() {
        assertThat(publish(json("pevny", "1")).statusCode()).isEqualTo(201);
        assertThat(publish(json("pevny", "1")).statusCode()).isEqualTo(201);
        HttpResponse<String> other = publish(json("pevny", "1").replace("Doprava", "Voda"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("1").contains("version");
        JdbcClient sql = PLATFORM.bean(JdbcClient.class);
        org.assertj.core.api.Assertions.assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> sql.sql("delete from framework.version where framework = 'pevny'")
                        .update());
    }

    @Test
    void tellsWhatIsWrongAndLetsNoStrangerPublish() {
        HttpResponse<String> wrong = publish("{\"id\": \"Špatný\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Api.json(wrong).get("errors")).hasSizeGreaterThan(2);
        HttpResponse<String> stranger = api.send(api.to("/api/v1/frameworks")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json("cizi", "1"))));
        assertThat(stranger.statusCode()).isIn(401, 403);
    }

    @Test
    void readsAsPagesInBothLanguages() {
        assertThat(api.get("/ramce/agenda-2030").body())
                .contains("Konec chudoby")
                .contains("Výrazy");
        assertThat(api.get("/en/frameworks/agenda-2030").body()).contains("End poverty");
        assertThat(api.get("/ramce").body()).contains("Koncepce Smart Cities");
        assertThat(api.get("/ramce/nahrat").statusCode()).isEqualTo(401);
        assertThat(api.get("/ramce/agenda-2030/vyrazy").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> publish(String content) {
        return api.send(api.withKey("/api/v1/frameworks")
                .header("Content-Type", content.startsWith("{") ? "application/json" : "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(content)));
    }

    private static String json(String id, String version) {
        return """
                {"id": "%s", "version": "%s", "title": {"cs": "Rámec %s"}, "nodes": [
                 {"id": "d", "title": {"cs": "Doprava"}, "terms": ["doprava"]}]}
                """.formatted(id, version, id);
    }
}
