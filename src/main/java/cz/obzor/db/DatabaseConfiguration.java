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
    /// user that the program works as in the embedded server, whose schemas belong to another
    private static final String EMBEDDED_APP = "obzor_app";

    @Bean(destroyMethod = "close")
    @Conditional(EmbeddedDatabaseChosen.class)
    EmbeddedPostgres embeddedPostgres(DataFolder data) {
        return EmbeddedPostgres.start(data.resolve("postgres"));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        Login app = login(settings, Optional.ofNullable(embedded.getIfAvailable()));
        var config = new HikariConfig();
        config.setPoolName("obzor");
        config.setJdbcUrl(app.url());
        config.setUsername(app.user());
        config.setPassword(app.password());
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(2);
        // a visitor gets a clear answer soon when the database is away, rather than a page that hangs
        config.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
        config.setValidationTimeout(Duration.ofSeconds(2).toMillis());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("ApplicationName", "obzor");
        return new HikariDataSource(config);
    }

    /// Has the schemas in their newest form, and gives the login that the program works with.
    private static Login login(DatabaseSettings settings, Optional<EmbeddedPostgres> embedded) {
        Login app = embedded.map(server -> new Login(server.url(), EMBEDDED_APP, server.password()))
                .orElseGet(() -> new Login(settings.url(), settings.user(), settings.password()));
        Login owner = embedded.map(server -> new Login(server.url(), server.user(), server.password()))
                .orElseGet(() -> settings.ownerUser().isEmpty()
                        ? app
                        : new Login(settings.url(), settings.ownerUser(), settings.ownerPassword()));
        if (embedded.isPresent()) {
            Grants.makeUser(owner.source(), app);
        }
        Migrations.apply(owner.source());
        if (!owner.user().equals(app.user())) {
            Grants.give(owner.source(), Migrations.modules(), app.user());
        }
        return app;
    }

    @Bean(destroyMethod = "close")
    DatabaseWatch databaseWatch(ObjectProvider<EmbeddedPostgres> embedded, DataSource database) {
        return new DatabaseWatch(Optional.ofNullable(embedded.getIfAvailable()), database);
    }
}
