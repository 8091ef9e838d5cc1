package cz.obzor.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The main process of a running PostgreSQL server, as its pid file tells.
record Postmaster(long pid, int port) {

    /// The server that runs in a cluster's folder and takes connections; empty where the pid file is absent, stale or
    /// belongs to another program that got the same number since.
    static Optional<Postmaster> runningIn(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() < 8 || !lines.get(7).strip().equals("ready")) {
                return Optional.empty();
            }
            long pid = Long.parseLong(lines.getFirst().strip());
            boolean alive = ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.endsWith("postgres"))
                    .isPresent();
            return alive
                    ? Optional.of(
                            new Postmaster(pid, Integer.parseInt(lines.get(3).strip())))
                    : Optional.empty();
        } catch (IOException | NumberFormatException absent) {
            return Optional.empty();
        }
    }
}
