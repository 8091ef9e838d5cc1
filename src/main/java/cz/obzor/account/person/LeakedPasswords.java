package cz.obzor.account.person;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Passwords that leaked somewhere, in a file of SHA-1 hashes in order, one a line, each perhaps followed by a colon
/// and
/// a number: the form in which Have I Been Pwned gives them. The file is searched where it lies, however large; nothing
/// of a password leaves this machine.
final class LeakedPasswords {
    private static final int HASH = 40;

    private final String file;

    /// @param file empty for none
    LeakedPasswords(String file) {
        this.file = file;
    }

    boolean contains(String password) {
        if (file.isEmpty()) {
            return false;
        }
        String wanted = sha1(password);
        try (var lines = new RandomAccessFile(Path.of(file).toFile(), "r")) {
            long low = 0;
            long high = lines.length();
            // the line sought begins in [low, high)
            while (low < high) {
                long middle = (low + high) >>> 1;
                long begin = beginOfLine(lines, middle);
                lines.seek(begin);
                String line = lines.readLine();
                if (line == null || line.length() < HASH) {
                    high = begin;
                    continue;
                }
                int order = line.substring(0, HASH).compareToIgnoreCase(wanted);
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    low = lines.getFilePointer();
                } else {
                    high = begin;
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file of leaked passwords " + file + " cannot be read", unreadable);
        }
    }

    private static long beginOfLine(RandomAccessFile lines, long position) throws IOException {
        long begin = position;
        while (begin > 0) {
            lines.seek(begin - 1);
            if (lines.read() == '\n') {
                break;
            }
            begin--;
        }
        return begin;
    }

    private static String sha1(String text) {
        try {
            // the form of the published lists; nothing is kept under it
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
