package cz.obzor.account;

import cz.obzor.settings.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// By this the command line shows the running program that it belongs to whoever owns the data folder. It is made anew
/// at every start, lies in a file that nobody else reads, and opens only what the command line does.
public final class LocalSecret {
    /// file in the data folder
    public static final String FILE = "local.secret";

    /// the secret that earlier versions kept for ever
    private static final String FORMER = "operator.token";

    private final String value;

    private LocalSecret(String value) {
        this.value = value;
    }

    /// Makes the secret of this run.
    static LocalSecret make(DataFolder data) throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path partial = data.resolve(FILE + ".partial");
        Files.deleteIfExists(partial);
        Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(partial, value + "\n");
        Files.move(partial, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(data.resolve(FORMER));
        return new LocalSecret(value);
    }

    /// Compares in a time that does not tell how much of a guess was right.
    boolean matches(String guess) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), guess.strip().getBytes(StandardCharsets.UTF_8));
    }

    /// The secret itself, for a command that runs in the same process.
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "LocalSecret[hidden]";
    }
}
