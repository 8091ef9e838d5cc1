package cz.obzor.reading;

import cz.obzor.reading.wire.ByteReader;
import cz.obzor.reading.wire.ByteWriter;
import cz.obzor.reading.wire.MalformedData;
import cz.obzor.reading.wire.PageForm;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Keeps the layout of a page (words, blocks, tables) as a few compressed bytes beside its text. Places are kept to a
/// hundredth of a point.
public final class PageCodec {
    /// more than the layout of any page that the reading process may tell
    private static final int LARGEST = 64 << 20;

    private PageCodec() {}

    public static byte[] layout(Page page) {
        ByteWriter plain = new ByteWriter();
        PageForm.writeLayout(page, plain);
        Deflater deflater = new Deflater(4, true);
        try {
            deflater.setInput(plain.array(), 0, plain.size());
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.size() / 2 + 64);
            byte[] chunk = new byte[8192];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /// The page again, from its text and what {@link #layout} gave.
    ///
    /// @throws MalformedData where the bytes do not belong to this text
    public static Page page(
            int number,
            float width,
            float height,
            Quality quality,
            @Nullable String reason,
            String text,
            byte[] layout) {
        byte[] plain = inflate(layout);
        ByteReader in = new ByteReader(plain, plain.length);
        PageForm.Layout parts = PageForm.readLayout(in, text.length());
        in.end();
        return new Page(number, width, height, quality, reason, text, parts.words(), parts.blocks(), parts.tables());
    }

    private static byte[] inflate(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream plain = new ByteArrayOutputStream(packed.length * 3 + 64);
            byte[] chunk = new byte[8192];
            while (!inflater.finished()) {
                int got = inflater.inflate(chunk);
                if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new MalformedData("layout ends too early");
                }
                plain.write(chunk, 0, got);
                if (plain.size() > LARGEST) {
                    throw new MalformedData("layout is too large");
                }
            }
            return plain.toByteArray();
        } catch (DataFormatException e) {
            throw new MalformedData("layout is not compressed: " + e.getMessage());
        } finally {
            inflater.end();
        }
    }
}
