package cz.obzor.territory;

import cz.obzor.territory.intake.FileImport;
import cz.obzor.territory.map.PostgresBoundaries;
import cz.obzor.territory.map.SchematicBoundaries;
import cz.obzor.territory.store.FirstFill;
import cz.obzor.territory.store.PostgresRegister;
import cz.obzor.web.Messages;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class TerritoryConfiguration {

    @Bean
    PostgresRegister postgresRegister(JdbcClient jdbc) {
        return new PostgresRegister(jdbc);
    }

    @Bean
    Territories territories(PostgresRegister register, PlatformTransactionManager transactions, Clock clock) {
        new FirstFill(register, new TransactionTemplate(transactions), clock).fillIfEmpty();
        return new Territories(register, clock);
    }

    @Bean
    PostgresBoundaries postgresBoundaries(JdbcClient jdbc) {
        return new PostgresBoundaries(jdbc);
    }

    @Bean
    Boundaries boundaries(PostgresBoundaries tables) {
        return new Boundaries(tables);
    }

    @Bean
    AreaMaps areaMaps(Territories territories, Boundaries boundaries) {
        return new AreaMaps(territories, boundaries);
    }

    @Bean
    TerritoryLabels territoryLabels(Territories territories, Messages messages) {
        return new TerritoryLabels(territories, messages);
    }

    @Bean
    SchematicBoundaries schematicBoundaries(
            PostgresRegister register,
            PostgresBoundaries boundaries,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher facts,
            Clock clock) {
        return new SchematicBoundaries(register, boundaries, new TransactionTemplate(transactions), facts, clock);
    }

    @Bean
    TerritoryImport territoryImport(
            PostgresRegister register,
            PostgresBoundaries boundaries,
            Territories territories,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher facts,
            Clock clock) {
        return new TerritoryImport(
                new FileImport(register, boundaries, new TransactionTemplate(transactions), facts, clock), territories);
    }
}
