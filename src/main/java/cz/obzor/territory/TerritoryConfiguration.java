package cz.obzor.territory;

import cz.obzor.territory.store.FirstFill;
import cz.obzor.territory.store.PostgresRegister;
import java.time.Clock;
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
}
