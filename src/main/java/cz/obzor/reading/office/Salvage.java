package cz.obzor.reading.office;

import cz.obzor.reading.output.ReadingFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Takes what it can out of a zip file whose table of contents is lost: looks for the beginning of each entry and
/// inflates what follows.
final class Salvage {
    private static final int LARGEST_FILE = 64 << 20;
    private static final int MOST_HELD = 64 << 20;
    private static final int MOST_ENTRIES = 5000;
    private static final int HEADER = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final byte[] in;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private int held;

    private Salvage(byte[] in) {
        this.in = in;
    }

    static Map<String, byte[]> entries(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST_FILE);
        }
        Salvage salvage = new Salvage(bytes);
        salvage.scan();
        return salvage.entries;
    }

    private void scan() {
        int at = 0;
        while (at + HEADER < in.length && entries.size() < MOST_ENTRIES) {
            if (in[at] == 'P' && in[at + 1] == 'K' && in[at + 2] == 3 && in[at + 3] == 4) {
                entry(at);
            }
            at++;
        }
    }

    private void entry(int at) {
        int method = word(at + 8);
        long packedSize = word(at + 18) | (long) word(at + 20) << 16;
        int nameLength = word(at + 26);
        int data = at + HEADER + nameLength + word(at + 28);
        if (nameLength == 0 || data > in.length) {
            return;
        }
        String name = new String(in, at + HEADER, nameLength, StandardCharsets.UTF_8);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        if (method == DEFLATED) {
            inflate(data, content);
        } else if (method == STORED) {
            content.write(in, data, (int) Math.min(packedSize, in.length - data));
        }
        held += content.size();
        if (content.size() > 0) {
            entries.putIfAbsent(name, content.toByteArray());
        }
    }

    private void inflate(int from, ByteArrayOutputStream out) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(in, from, in.length - from);
            byte[] chunk = new byte[8192];
            while (!inflater.finished()) {
                int got = inflater.inflate(chunk);
                if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return;
                }
                out.write(chunk, 0, got);
                if (held + out.size() > MOST_HELD) {
                    throw ReadingFailure.contentLimit("damaged archive inflates to more than " + MOST_HELD + " bytes");
                }
            }
        } catch (DataFormatException e) {
            // what came before the damage is kept
            return;
        } finally {
            inflater.end();
        }
    }

    private int word(int at) {
        return (in[at] & 0xFF) | (in[at + 1] & 0xFF) << 8;
    }
}
