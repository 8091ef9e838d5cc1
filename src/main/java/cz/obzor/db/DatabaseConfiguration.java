package cz.obzor.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import cz.obzor.settings.DataFolder;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/// Wires the database: the embedded server where no address is set, the pool, the migrations before anybody asks.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(EmbeddedDatabaseChosen.class)
    EmbeddedPostgres embeddedPostgres(DataFolder data) {
        return EmbeddedPostgres.start(data.resolve("postgres"));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        Optional<EmbeddedPostgres> server = Optional.ofNullable(embedded.getIfAvailable());
        var config = new HikariConfig();
        config.setPoolName("obzor");
        config.setJdbcUrl(server.map(EmbeddedPostgres::url).orElse(settings.url()));
        config.setUsername(server.map(EmbeddedPostgres::user).orElse(settings.user()));
        config.setPassword(server.map(EmbeddedPostgres::password).orElse(settings.password()));
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(2);
        // a visitor gets a clear answer soon when the database is away, rather than a page that hangs
        config.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
        config.setValidationTimeout(Duration.ofSeconds(2).toMillis());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("ApplicationName", "obzor");
        var pool = new HikariDataSource(config);
        Migrations.apply(pool);
        return pool;
    }

    @Bean(destroyMethod = "close")
    DatabaseWatch databaseWatch(ObjectProvider<EmbeddedPostgres> embedded, DataSource database) {
        return new DatabaseWatch(Optional.ofNullable(embedded.getIfAvailable()), database);
    }
}
