package cz.obzor.settings;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The folder that holds everything that lasts on this machine.
@ConfigurationProperties(value = "obzor.data", ignoreUnknownFields = false)
public record DataFolder(
        @Described("Folder that holds everything that lasts: database, files, search index.") @DefaultValue("data")
        Path folder) {

    /// Path of something in the folder.
    public Path resolve(String name) {
        return folder.toAbsolutePath().normalize().resolve(name);
    }
}
