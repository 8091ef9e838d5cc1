package cz.obzor.testing;

import cz.obzor.db.EmbeddedPostgres;
import cz.obzor.db.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// Real PostgreSQL for tests: one server for the whole run, a database of its own for whoever asks.
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Deque<AutoCloseable> USERS = new ConcurrentLinkedDeque<>();

    /// user that platforms work as; the schemas belong to the user of the server
    public static final String APP = "test_app";

    private TestDatabase() {}

    /// A new database with the schemas of all modules.
    public static DataSource fresh() {
        DataSource database = empty();
        Migrations.apply(database);
        return database;
    }

    /// A new database with nothing in it.
    public static DataSource empty() {
        EmbeddedPostgres server = ServerHolder.SERVER;
        var source = new PGSimpleDataSource();
        source.setUrl(server.url(newDatabase(server)));
        source.setUser(server.user());
        source.setPassword(server.password());
        return source;
    }

    /// The server that all tests share.
    public static EmbeddedPostgres server() {
        return ServerHolder.SERVER;
    }

    /// Makes an empty database and gives its address.
    public static String freshAddress() {
        return ServerHolder.SERVER.url(newDatabase(ServerHolder.SERVER));
    }

    /// Closes something that works with the server when the run ends, before the server itself.
    public static void closeBefore(AutoCloseable user) {
        USERS.addFirst(user);
    }

    private static void close() {
        for (AutoCloseable user : USERS) {
            try {
                user.close();
            } catch (Exception failed) {
                failed.printStackTrace();
            }
        }
        ServerHolder.SERVER.close();
    }

    private static void makeApp(EmbeddedPostgres server) {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("do $$ begin create role " + APP + " login;"
                    + " exception when duplicate_object or unique_violation then null; end $$");
            statement.execute("alter role " + APP + " password " + statement.enquoteLiteral(server.password()));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String newDatabase(EmbeddedPostgres server) {
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return name;
    }

    private static final class ServerHolder {
        static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(Path.of("target/test-postgres"));

        static {
            makeApp(SERVER);
            Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::close));
        }
    }
}
