package cz.obzor.operation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options shared by the commands that run the platform or work with its data.
final class ServerOptions {
    @Option(names = "--port", paramLabel = "PORT", description = "Port to serve at (default 8080).")
    @Nullable
    Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that holds everything that lasts (default data).")
    @Nullable
    Path data;

    @Option(names = "--settings", paramLabel = "FILE", description = "File of settings, lines of the form key = value.")
    @Nullable
    Path settings;

    /// What was given, by settings key.
    Map<String, String> asSettings() {
        Map<String, String> given = new LinkedHashMap<>();
        if (port != null) {
            given.put("server.port", port.toString());
        }
        if (data != null) {
            given.put("data.folder", data.toString());
        }
        return given;
    }
}
