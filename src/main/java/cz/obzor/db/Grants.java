package cz.obzor.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;

/// Lets the user that the program works as read and write what the owner of the schemas made, and no more: it makes no
/// tables, and a module may let it do less by a file {@code db/<module>/grants.sql}.
final class Grants {
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final String ALL = """
            grant usage on schema ${module} to ${app};
            grant select, insert, update, delete, truncate on all tables in schema ${module} to ${app};
            grant usage, select on all sequences in schema ${module} to ${app};
            """;

    private Grants() {}

    /// @param app name of the user
    static void give(DataSource owner, Iterable<String> modules, String app) {
        checkName(app);
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String module : modules) {
                statement.execute(rights(module).replace("${app}", app));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The user " + app + " cannot be given its rights in the database", failed);
        }
    }

    /// Makes the user with which the program works in a server of its own.
    static void makeUser(DataSource owner, Login app) {
        checkName(app.user());
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            String password = statement.enquoteLiteral(app.password());
            statement.execute("do $$ begin create role " + app.user() + " login;"
                    + " exception when duplicate_object or unique_violation then null; end $$");
            statement.execute("alter role " + app.user() + " password " + password);
        } catch (SQLException failed) {
            throw new IllegalStateException("The user " + app.user() + " cannot be made", failed);
        }
    }

    private static void checkName(String user) {
        if (!NAME.matcher(user).matches()) {
            throw new IllegalStateException(
                    "The name of the database user must consist of small letters, digits and underscores: " + user);
        }
    }

    private static String rights(String module) {
        var own = new ClassPathResource("db/" + module + "/grants.sql");
        try {
            return own.exists() ? own.getContentAsString(StandardCharsets.UTF_8) : ALL.replace("${module}", module);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
