package cz.obzor.reading.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads what {@link ByteWriter} wrote and believes nothing: every length is checked against what is left.
public final class ByteReader {
    private final byte[] bytes;
    private final int end;
    private int position;

    public ByteReader(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    public int octet() {
        if (position >= end) {
            throw new MalformedData("ends too early");
        }
        return bytes[position++] & 0xFF;
    }

    public int count() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = octet();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) {
                if (value < 0 || (shift == 28 && next > 7)) {
                    throw new MalformedData("number out of range");
                }
                return value;
            }
        }
        throw new MalformedData("number too long");
    }

    /// How many things follow, each of which takes at least that many bytes.
    public int countOf(int leastBytes) {
        int count = count();
        if ((long) count * leastBytes > end - position) {
            throw new MalformedData(count + " things cannot follow in " + (end - position) + " bytes");
        }
        return count;
    }

    public int delta() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = octet();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
        throw new MalformedData("number too long");
    }

    public String text() {
        int length = countOf(1);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, position, length))
                    .toString();
            position += length;
            return text;
        } catch (CharacterCodingException e) {
            throw new MalformedData("text is not UTF-8");
        }
    }

    public @Nullable String optionalText() {
        return octet() == 0 ? null : text();
    }

    public void end() {
        if (position != end) {
            throw new MalformedData((end - position) + " bytes too many");
        }
    }
}
