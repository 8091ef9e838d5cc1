package cz.obzor.reading.pdf;

import cz.obzor.reading.output.ReadingFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// Decoded bytes of streams, under a limit: a few bytes can inflate without end. What comes before damage is kept.
final class StreamBytes {
    /// drawings of a map sheet take some 30 MB
    private static final int LARGEST = 96 << 20;

    private final Inflater inflater = new Inflater();
    private final Inflater headless = new Inflater(true);
    private byte[] bytes = new byte[1 << 16];
    private int size;
    private boolean damaged;

    /// The contents of a page: one stream, or several that are read as one.
    void read(COSBase contents) throws IOException {
        size = 0;
        damaged = false;
        if (contents instanceof COSStream stream) {
            append(stream);
        } else if (contents instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSStream stream) {
                    append(stream);
                    room(1);
                    bytes[size++] = '\n';
                }
            }
        }
    }

    byte[] array() {
        return bytes;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    int size() {
        return size;
    }

    boolean damaged() {
        return damaged;
    }

    void end() {
        inflater.end();
        headless.end();
    }

    private void append(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        if (filters == null) {
            try (InputStream raw = stream.createRawInputStream()) {
                copyFrom(raw);
            }
        } else if (isPlainFlate(stream, filters)) {
            try (InputStream raw = stream.createRawInputStream()) {
                inflate(raw.readAllBytes());
            }
        } else if (isFlateOnFlate(filters)) {
            try (InputStream twice = new InflaterInputStream(new InflaterInputStream(stream.createRawInputStream()))) {
                copyFrom(twice);
            } catch (IOException e) {
                damaged = true;
            }
        } else {
            int before = size;
            try (InputStream decoded = stream.createInputStream()) {
                copyFrom(decoded);
            } catch (IOException e) {
                damaged = true;
                size = Math.max(size, before);
            }
        }
    }

    /// Packed twice: no honest program does it, and the library takes it for a mistake.
    private static boolean isFlateOnFlate(COSBase filters) {
        return filters instanceof COSArray array
                && array.size() == 2
                && COSName.FLATE_DECODE.equals(array.getObject(0))
                && COSName.FLATE_DECODE.equals(array.getObject(1));
    }

    private static boolean isPlainFlate(COSStream stream, COSBase filters) {
        COSBase filter = filters instanceof COSArray array && array.size() == 1 ? array.getObject(0) : filters;
        if (!COSName.FLATE_DECODE.equals(filter) && !COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
            return false;
        }
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSArray array) {
            parameters = array.size() > 0 ? array.getObject(0) : null;
        }
        return !(parameters instanceof COSDictionary dictionary) || dictionary.getInt(COSName.PREDICTOR, 1) <= 1;
    }

    private void copyFrom(InputStream in) throws IOException {
        while (true) {
            room(1 << 14);
            int got = in.read(bytes, size, bytes.length - size);
            if (got < 0) {
                return;
            }
            size += got;
        }
    }

    private void inflate(byte[] raw) {
        int before = size;
        if (!inflate(inflater, raw, 0) && size == before && raw.length > 2) {
            // a wrong checksum or header of the stream is common, its data are mostly sound
            inflate(headless, raw, 2);
        }
    }

    private boolean inflate(Inflater way, byte[] raw, int from) {
        way.reset();
        way.setInput(raw, from, raw.length - from);
        try {
            while (!way.finished()) {
                room(1 << 14);
                int got = way.inflate(bytes, size, bytes.length - size);
                size += got;
                if (got == 0 && (way.needsInput() || way.needsDictionary())) {
                    damaged = true;
                    return false;
                }
            }
            return true;
        } catch (DataFormatException e) {
            damaged = true;
            return false;
        }
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            if (size > LARGEST) {
                throw ReadingFailure.contentLimit("contents of a page take more than " + LARGEST + " bytes");
            }
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
