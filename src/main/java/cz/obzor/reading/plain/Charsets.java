package cz.obzor.reading.plain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Finds the encoding of a text. Czech files without a mark are UTF-8, windows-1250 or, from old systems, ISO 8859-2.
final class Charsets {
    static final Charset WINDOWS_1250 = Charset.forName("windows-1250");
    static final Charset ISO_8859_2 = Charset.forName("ISO-8859-2");

    /// š, ť, ž, Š, Ť, Ž in ISO 8859-2; in windows-1250 rare signs
    private static final String LATIN_2_ONLY = "\u00B9\u00BB\u00BE\u00A9\u00AB\u00AE";

    private Charsets() {}

    /// @param start bytes of the mark at the beginning
    record Found(Charset charset, int start) {}

    static Found of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(1 << 16);
        }
        Found marked = marked(head);
        if (marked != null) {
            return marked;
        }
        Charset wide = wide(head);
        if (wide != null) {
            return new Found(wide, 0);
        }
        return new Found(isUtf8(file) ? StandardCharsets.UTF_8 : eightBit(file), 0);
    }

    private static @Nullable Found marked(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new Found(StandardCharsets.UTF_8, 3);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new Found(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new Found(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    /// UTF-16 without a mark: every other byte of plain letters is zero.
    private static @Nullable Charset wide(byte[] head) {
        int even = 0;
        int odd = 0;
        int length = Math.min(head.length, 4096) & ~1;
        for (int i = 0; i < length; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        int pairs = length / 2;
        if (pairs >= 8 && odd > pairs * 0.6 && even < pairs * 0.1) {
            return StandardCharsets.UTF_16LE;
        }
        return pairs >= 8 && even > pairs * 0.6 && odd < pairs * 0.1 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] head, int... octets) {
        if (head.length < octets.length) {
            return false;
        }
        for (int i = 0; i < octets.length; i++) {
            if ((head[i] & 0xFF) != octets[i]) {
                return false;
            }
        }
        return true;
    }

    /// Well formed but for a few damaged places.
    private static boolean isUtf8(Path file) throws IOException {
        long good = 0;
        long bad = 0;
        int follow = 0;
        byte[] chunk = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                for (int i = 0; i < got; i++) {
                    int c = chunk[i] & 0xFF;
                    if (follow > 0) {
                        if ((c & 0xC0) == 0x80) {
                            if (--follow == 0) {
                                good++;
                            }
                            continue;
                        }
                        bad++;
                        follow = 0;
                    }
                    if (c >= 0xC2 && c < 0xE0) {
                        follow = 1;
                    } else if (c >= 0xE0 && c < 0xF0) {
                        follow = 2;
                    } else if (c >= 0xF0 && c < 0xF5) {
                        follow = 3;
                    } else if (c >= 0x80) {
                        bad++;
                    }
                }
            }
        }
        return bad == 0 || bad * 10 < good;
    }

    private static Charset eightBit(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(1 << 20);
        }
        int windows = 0;
        int latin = 0;
        for (int i = 0; i < bytes.length; i++) {
            int c = bytes[i] & 0xFF;
            if (c >= 0x80 && c < 0xA0) {
                windows++;
            } else if (LATIN_2_ONLY.indexOf(c) >= 0 && besideLetter(bytes, i)) {
                latin++;
            }
        }
        return latin > windows ? ISO_8859_2 : WINDOWS_1250;
    }

    private static boolean besideLetter(byte[] bytes, int i) {
        return (i > 0 && isLetter(bytes[i - 1])) || (i + 1 < bytes.length && isLetter(bytes[i + 1]));
    }

    private static boolean isLetter(byte octet) {
        int c = octet & 0xFF;
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC0;
    }
}
