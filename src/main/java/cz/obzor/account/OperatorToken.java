package cz.obzor.account;

import cz.obzor.settings.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// The operator's token: from the settings, or made once and kept in a file that only the owner of the data reads.
public final class OperatorToken {
    static final String FILE = "operator.token";

    private final String value;

    OperatorToken(String value) {
        this.value = value;
    }

    /// The token in use for a data folder.
    public static OperatorToken in(DataFolder data, AccountSettings settings) throws IOException {
        if (!settings.token().isEmpty()) {
            return new OperatorToken(settings.token());
        }
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            Path partial = data.resolve(FILE + ".partial");
            Files.deleteIfExists(partial);
            Files.createFile(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(partial, Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n");
            Files.move(partial, file);
        }
        return new OperatorToken(Files.readString(file).strip());
    }

    /// Compares in a time that does not tell how much of a guess was right.
    public boolean matches(String guess) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), guess.strip().getBytes(StandardCharsets.UTF_8));
    }

    /// The token itself, to be shown to the operator at the terminal or sent by the command line.
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "OperatorToken[hidden]";
    }
}
