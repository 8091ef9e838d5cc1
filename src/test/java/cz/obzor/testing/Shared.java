package cz.obzor.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Real documents and codelists that lie beside the project but are not part of it. A test that takes something from
/// there is skipped, with a message, where the folder is absent.
public final class Shared {
    private Shared() {}

    /// @param path below the shared folder
    public static Path require(String path) {
        String folder = System.getProperty("obzor.shared", System.getenv().getOrDefault("OBZOR_SHARED", "../shared"));
        Path file = Path.of(folder, path);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: " + path + " is not in " + folder);
        return file;
    }
}
