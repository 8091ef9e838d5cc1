package cz.obzor.strategy.web;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DuePagesTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private final Api api = PLATFORM.api();
    private final Visitor operator = new Visitor(PLATFORM.uri("").toString());

    @Test
    void whatNobodyConfirmedForAYearIsConfirmedInOneClickAndIsGone() {
        String id = register("Strategie zapomenutá", "\"validFrom\": \"2020-01-01\"");
        registered(id, "now() - interval '2 years'");
        String soon = register("Strategie brzy na řadě", "\"validFrom\": \"2020-01-01\"");
        registered(soon, "now() - interval '350 days'");
        PLATFORM.signIn(operator);
        assertThat(operator.get("/strategie").page().select(".gov-message").text())
                .contains("na každoroční potvrzení");

        Document list = operator.get("/strategie/k-potvrzeni").page();
        assertThat(list.select("tr:contains(zapomenutá)").text()).contains("po lhůtě", "dosud nepotvrzeno");
        assertThat(list.select("tr:contains(brzy na řadě)").text()).doesNotContain("po lhůtě");
        Document after = operator.submit(list.selectFirst("tr:contains(zapomenutá) form"), Map.of())
                .page();

        assertThat(after.location()).endsWith("/strategie/k-potvrzeni");
        assertThat(after.text()).doesNotContain("zapomenutá").contains("brzy na řadě");
        assertThat(api.json("/api/v1/strategies/" + id)
                        .at("/strategy/confirmed/by")
                        .asString())
                .isEqualTo("person");
    }

    @Test
    void whatExpiredByItsDateIsMarked() {
        register("Strategie prošlá", "\"validTo\": \"2015-12-31\", \"status\": \"approved\"");
        PLATFORM.signIn(operator);
        assertThat(operator.get("/en/strategies/to-confirm")
                        .page()
                        .select("tr:contains(prošlá)")
                        .text())
                .contains("Expired", "Edit details");
    }

    @Test
    void theListIsForTheOperatorOnly() {
        assertThat(PLATFORM.get("/strategie/k-potvrzeni").statusCode()).isEqualTo(401);
        assertThat(PLATFORM.get("/strategie").body()).doesNotContain("k-potvrzeni");
    }

    @Test
    void aMunicipalityShowsItsStrategiesAndThoseAboveIt() {
        register("Strategie Poděbrad", "\"territory\": \"537683\", \"validFrom\": \"2020-01-01\"");
        register("Stará strategie Poděbrad", "\"territory\": \"537683\", \"validTo\": \"2012-12-31\"");
        register("Koncepce kraje", "\"territory\": \"CZ020\", \"validFrom\": \"2020-01-01\"");
        Document page = operator.get("/obce/537683").page();
        assertThat(page.select("#oddil-5").text()).isEqualTo("Strategie");
        assertThat(page.select("[aria-labelledby=oddil-5] .item__title").eachText())
                .containsExactly("Strategie Poděbrad", "Stará strategie Poděbrad");
        assertThat(page.select("[aria-labelledby=oddil-5] .item").last().text()).contains("Platnost skončila");
        assertThat(page.select("[aria-labelledby=oddil-5] > ul:last-of-type").text())
                .contains("Koncepce kraje", "Středočeský kraj");
    }

    private void registered(String id, String when) {
        PLATFORM.bean(JdbcClient.class)
                .sql("update strategy.strategy set registered_at = " + when + " where document = ?")
                .param(id)
                .update();
    }

    private String register(String title, String more) {
        String id = api.register(Multipart.form()
                        .field("metadata", "{\"title\": \"" + title + "\", \"kind\": \"strategy\", " + more + "}")
                        .file("strategie.md", ("# " + title).getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        Await.until(
                Duration.ofSeconds(60),
                title + " is in the registry",
                () -> api.get("/api/v1/strategies/" + id).statusCode() == 200
                        && api.json("/api/v1/strategies/" + id)
                                .at("/strategy/mining/state")
                                .asString()
                                .equals("done"));
        return id;
    }
}
