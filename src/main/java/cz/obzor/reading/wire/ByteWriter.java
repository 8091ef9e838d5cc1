package cz.obzor.reading.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Collects bytes; whole numbers take as few as they need.
public final class ByteWriter {
    private byte[] bytes = new byte[8192];
    private int size;

    public void octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /// A number that is never negative, seven bits a byte, low ones first.
    public void count(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("a count of " + value);
        }
        writeCount(value);
    }

    private void writeCount(int value) {
        room(5);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /// A number of any sign that is mostly near zero.
    public void delta(int value) {
        writeCount((value << 1) ^ (value >> 31));
    }

    public void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        count(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    public void optionalText(@Nullable String text) {
        octet(text == null ? 0 : 1);
        if (text != null) {
            text(text);
        }
    }

    public int size() {
        return size;
    }

    /// The array behind, valid up to {@link #size()}, until the next change.
    public byte[] array() {
        return bytes;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    public void clear() {
        size = 0;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
