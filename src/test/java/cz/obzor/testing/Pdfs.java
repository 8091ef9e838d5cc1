package cz.obzor.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Small PDF files with Czech text, made for a test.
public final class Pdfs {
    private static final float SIZE = 11;
    private static final float LEADING = 16;

    private Pdfs() {}

    /// One page for each text; a line end begins a new line.
    public static byte[] of(String... pages) {
        var bytes = new ByteArrayOutputStream();
        write(bytes, pages.length, number -> List.of(pages[number - 1].split("\n", -1)));
        return bytes.toByteArray();
    }

    /// @param lines of a page by its number from 1
    public static void write(OutputStream target, int pages, IntFunction<List<String>> lines) {
        try (var document = new PDDocument();
                InputStream file = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            PDFont font = PDType0Font.load(document, file, true);
            for (int number = 1; number <= pages; number++) {
                addPage(document, font, lines.apply(number));
            }
            document.save(target);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void addPage(PDDocument document, PDFont font, List<String> lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.setLeading(LEADING);
            content.newLineAtOffset(72, 760);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }
}
