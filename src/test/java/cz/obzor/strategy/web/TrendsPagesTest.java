package cz.obzor.strategy.web;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.TestPlatform;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// On a platform of its own with six thousand strategies of a hundred terms each, made in the database.
class TrendsPagesTest {
    private static TestPlatform platform;

    @BeforeAll
    static void sixThousandStrategies() {
        platform = TestPlatform.start();
        JdbcClient sql = platform.bean(JdbcClient.class);
        sql.sql("""
                insert into strategy.strategy (document, title, kind, status, language, sample, registered_at, valid_from,
                    valid_to, state, nodes, found_topics)
                select 'g' || lpad(i::text, 9, '0'), 'Strategie ' || i, 'strategy', 'approved', 'cs', false, now(),
                    make_date(2015 + i % 10, 1, 1), make_date(2020 + i % 10, 12, 31), 'done', 100,
                    array['mobility', 'energy']
                from generate_series(1, 6000) i
                """).update();
        sql.sql("""
                insert into strategy.term (document, key, form, words, nodes)
                select distinct on (i, key) 'g' || lpad(i::text, 9, '0'), 'pojm' || key, 'pojem' || key, 1, 1 + t % 5
                from generate_series(1, 6000) i, generate_series(1, 100) t,
                    lateral (select (hashint4(i * 100 + t)::bigint & 2147483647) % (50 * t) as key) k
                """).update();
        sql.sql("""
                insert into strategy.term (document, key, form, words, nodes)
                select document, 'sdil kol', 'sdílená kola', 2, 3 from strategy.strategy
                where extract(year from valid_from) >= 2022 and right(document, 1) in ('7', '8')
                """).update();
        sql.sql("analyze strategy.term").update();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void tellsWhatRisesAndWhatFallsWithCounts() {
        JsonNode terms = platform.api().json("/api/v1/strategies/terms?older=2016-2018&newer=2022-2024");
        assertThat(terms.at("/rising/0/term").asString()).isEqualTo("sdílená kola");
        assertThat(terms.at("/rising/0/older").asInt()).isZero();
        assertThat(terms.at("/newer/strategies").asInt()).isEqualTo(1800);
        JsonNode back = platform.api().json("/api/v1/strategies/terms?older=2022-2024&newer=2016-2018");
        assertThat(back.at("/falling/0/term").asString()).isEqualTo("sdílená kola");
        assertThat(terms.get("thin").asBoolean()).isFalse();
        var page = Jsoup.parse(
                platform.get("/strategie/trendy?drive=2016-2018&nyni=2022-2024").body());
        assertThat(page.select("#roste + .table tbody tr").first().text()).contains("sdílená kola");
        assertThat(page.select("#roste + .table tbody a").first().attr("href")).startsWith("/hledat?q=sd%C3%ADlen");
        assertThat(page.select(".trend__chart rect").size()).isPositive();
    }

    @Test
    void saysWhereThereIsTooLittleAndRefusesWhatIsNoPeriod() {
        assertThat(platform.get("/en/strategies/trends?drive=1990-1995").body()).contains("may therefore be chance");
        assertThat(platform.get("/strategie/trendy?drive=loni").statusCode()).isEqualTo(400);
        assertThat(platform.get("/api/v1/strategies/terms?newer=2024-2020").statusCode())
                .isEqualTo(400);
    }

    @Test
    void similarStrategiesAndTrendsOfSixThousandComeInTime() {
        String similar = "/api/v1/strategies/g000000017/similar";
        assertThat(platform.get(similar).statusCode()).isEqualTo(200);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> platform.get(similar));
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> platform.get("/api/v1/strategies/terms"));
    }
}
