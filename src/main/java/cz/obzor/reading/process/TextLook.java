package cz.obzor.reading.process;

import java.nio.charset.StandardCharsets;

/// Whether bytes are text in any of the usual encodings.
final class TextLook {
    private TextLook() {}

    static boolean isText(byte[] head) {
        int zeros = 0;
        int controls = 0;
        for (byte octet : head) {
            int c = octet & 0xFF;
            if (c == 0) {
                zeros++;
            } else if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B) {
                controls++;
            }
        }
        boolean wide = hasWideMark(head) || zeros * 10 > head.length * 3;
        if (wide) {
            return isWide(head) && wideControls(head) * 40 <= head.length;
        }
        // a stray zero in a table that some program wrote is no reason to refuse it
        return (zeros + controls) * 20 <= head.length && !looksCompressed(head);
    }

    private static boolean hasWideMark(byte[] head) {
        return head.length >= 2
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
    }

    /// In UTF-16 of European languages most zeros stand on the same side.
    private static boolean isWide(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        return hasWideMark(head) || Math.max(even, odd) > 5 * Math.min(even, odd);
    }

    /// Pairs of bytes that are control characters, whichever byte comes first.
    private static int wideControls(byte[] head) {
        boolean bigEndian = head[0] == (byte) 0xFE || (head[0] == 0 && head[1] != 0);
        int controls = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            int high = head[bigEndian ? i : i + 1] & 0xFF;
            int low = head[bigEndian ? i + 1 : i] & 0xFF;
            if (high == 0 && low < 0x20 && low != '\t' && low != '\n' && low != '\r' && low != '\f') {
                controls++;
            }
        }
        return controls;
    }

    /// Bytes over 127 that are neither UTF-8 nor mostly letters of an eight-bit encoding.
    private static boolean looksCompressed(byte[] head) {
        int high = 0;
        for (byte octet : head) {
            high += octet < 0 ? 1 : 0;
        }
        if (high * 3 <= head.length) {
            return false;
        }
        return !isUtf8(head);
    }

    private static boolean isUtf8(byte[] bytes) {
        int bad = 0;
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        for (int i = 0; i < decoded.length(); i++) {
            bad += decoded.charAt(i) == '\uFFFD' ? 1 : 0;
        }
        return bad * 20 <= decoded.length();
    }
}
