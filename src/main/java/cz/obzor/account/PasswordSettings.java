package cz.obzor.account;

import cz.obzor.settings.Described;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What passwords are checked against.
@ConfigurationProperties(value = "obzor.password", ignoreUnknownFields = false)
public record PasswordSettings(
        @Described("File of SHA-1 hashes of leaked passwords in order, one a line, as Have I Been Pwned gives them."
                + " Empty: only the list of common passwords that comes along is used.")
        @DefaultValue("")
        String leakedFile) {
    public PasswordSettings {
        if (!leakedFile.isEmpty() && !Files.isReadable(Path.of(leakedFile))) {
            throw new IllegalArgumentException("password.leaked-file cannot be read: " + leakedFile);
        }
    }
}
