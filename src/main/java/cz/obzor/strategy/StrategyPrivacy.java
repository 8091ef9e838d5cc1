package cz.obzor.strategy;

import cz.obzor.privacy.PersonalDataSource;
import cz.obzor.privacy.TableData;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a person decided about strategies. It belongs to the history of the strategy and stays.
@Configuration(proxyBeanMethods = false)
class StrategyPrivacy {

    @Bean
    PersonalDataSource strategyDecisions(JdbcClient sql) {
        return TableData.staying(
                sql,
                "decisions",
                "strategy.personal.decisions",
                "strategy.personal.decisions.text",
                Set.of(
                        "strategy.decision",
                        "strategy.node",
                        "strategy.link",
                        "strategy.strategy",
                        "strategy.validity_confirmation"),
                """
                select document as strategy, null as node, decided_at as at, action as decision
                from strategy.decision where decided_by = :trace
                union all
                select document, id, decided_at, 'content: ' || state from strategy.node where decided_by = :trace
                union all
                select document, node, decided_at, 'link ' || scheme || '/' || code || ': ' || state
                from strategy.link where decided_by = :trace
                union all
                select document, null, confirmed_at, 'last confirmed' from strategy.strategy where confirmed_by = :trace
                union all
                select document, null, confirmed_at, 'confirmed as valid'
                from strategy.validity_confirmation where confirmed_by = :trace
                order by at
                """);
    }
}
