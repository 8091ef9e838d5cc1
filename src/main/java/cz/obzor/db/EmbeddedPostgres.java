package cz.obzor.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL server that comes with the program. It lives in one folder, listens on the loopback address only,
/// asks for a password that it made itself, and keeps the server's own safe defaults (every commit reaches the disk).
///
/// A server that is still running there, because the program was killed, is taken over rather than started twice.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "obzor";
    private static final String DATABASE = "obzor";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Path programs;
    private final String password;
    private final int port;
    private volatile boolean closed;

    private EmbeddedPostgres(Path folder, Path programs, String password, int port) {
        this.folder = folder;
        this.programs = programs;
        this.password = password;
        this.port = port;
    }

    /// Starts the server in a folder, making the database there at the first time.
    public static EmbeddedPostgres start(Path folder) {
        try {
            Files.createDirectories(folder);
            Path programs = PostgresPrograms.unpackedInto(folder.toAbsolutePath());
            String password = passwordIn(folder);
            Path cluster = folder.toAbsolutePath().resolve("cluster");
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                create(programs, cluster, folder.resolve("password").toAbsolutePath());
            }
            Optional<Postmaster> running = Postmaster.runningIn(cluster);
            int port = running.map(Postmaster::port).orElseGet(EmbeddedPostgres::freePort);
            var server = new EmbeddedPostgres(folder.toAbsolutePath(), programs, password, port);
            if (running.isPresent()) {
                LOG.info(
                        "Taking over the database server that is still running (process {}).",
                        running.get().pid());
            } else {
                server.launch();
            }
            server.ensureDatabase();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException("The database folder " + folder + " cannot be used", failed);
        }
    }

    public String url() {
        return url(DATABASE);
    }

    /// Address of a database in this server by name.
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /// Folder with the server's shared files (text search dictionaries and the like).
    public Path shareFolder() {
        return programs.resolve("share/postgresql");
    }

    /// Starts the server again if it died; called by a watcher.
    synchronized void ensureRunning() {
        if (!closed && Postmaster.runningIn(cluster()).isEmpty()) {
            LOG.warn("The database server is not running; starting it again.");
            launch();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (Postmaster.runningIn(cluster()).isPresent()) {
            run(command("pg_ctl", "stop", "-D", cluster().toString(), "-m", "fast", "-w", "-t", "60"));
        }
    }

    private void ensureDatabase() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The database server does not answer", failed);
        }
    }

    private Path cluster() {
        return folder.resolve("cluster");
    }

    private void launch() {
        String options = String.join(
                " ",
                "-c port=" + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c max_connections=100",
                "-c shared_buffers=128MB",
                "-c max_wal_size=512MB",
                "-c timezone=UTC");
        run(command(
                "pg_ctl",
                "start",
                "-D",
                cluster().toString(),
                "-o",
                options,
                "-w",
                "-t",
                "60",
                "-s",
                "-l",
                folder.resolve("postgres.log").toString()));
    }

    private static void create(Path programs, Path cluster, Path passwordFile) {
        run(command(
                programs,
                "initdb",
                "-D",
                cluster.toString(),
                "-U",
                USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=cs-CZ"));
    }

    private List<String> command(String program, String... arguments) {
        return command(programs, program, arguments);
    }

    private static List<String> command(Path programs, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))
                && !System.getProperty("os.name").startsWith("Win")) {
            // PostgreSQL refuses to run as root; in a user namespace of its own the same user is not root
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(List<String> command) {
        try {
            Path output = Files.createTempFile("obzor-postgres", ".log");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(PATIENCE) || process.exitValue() != 0) {
                    process.destroyForcibly();
                    throw new IllegalStateException(
                            "The database server: " + command + " failed: " + Files.readString(output));
                }
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The database server cannot be started", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database server was starting", interrupted);
        }
    }

    private static String passwordIn(Path folder) throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).strip();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("No free port for the database server", none);
        }
    }
}
