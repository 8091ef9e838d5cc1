package cz.obzor.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings the schema of every module to its newest form. A module's migrations lie in {@code db/<module>/} on the class
/// path and see only the schema of the module's name, so their order between modules does not matter.
public final class Migrations {
    private static final Pattern MODULE = Pattern.compile(".*/db/([a-z]+)/V[^/]+\\.sql");

    private Migrations() {}

    public static void apply(DataSource database) {
        for (String module : modules()) {
            Flyway.configure()
                    .dataSource(database)
                    .schemas(module)
                    .defaultSchema(module)
                    .createSchemas(true)
                    .locations("classpath:db/" + module)
                    .table("migration")
                    // the schema of facts was once made by the library that uses it
                    .baselineOnMigrate(module.equals("fact"))
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }

    /// Names of those that have a schema.
    static SortedSet<String> modules() {
        SortedSet<String> modules = new TreeSet<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/V*.sql")) {
                Matcher matcher = MODULE.matcher(file.getURL().toString());
                if (matcher.matches()) {
                    modules.add(matcher.group(1));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The migrations cannot be listed", unreadable);
        }
        return modules;
    }
}
