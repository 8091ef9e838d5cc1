package cz.obzor.reading.pdf;

import cz.obzor.reading.FailureReason;
import cz.obzor.reading.Page;
import cz.obzor.reading.Quality;
import cz.obzor.reading.ocr.Ocr;
import cz.obzor.reading.output.FileOutput;
import cz.obzor.reading.output.ReadingFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Reads a PDF file page by page. A page that cannot be read is told as unreadable and the next one goes on.
public final class PdfFile {
    private final FileOutput out;
    private final StreamBytes contentBytes = new StreamBytes();
    private final StreamBytes fontBytes = new StreamBytes();
    private final Fonts fonts = new Fonts(fontBytes);
    private final Map<COSDictionary, Integer> numbers = new HashMap<>();

    private PdfFile(FileOutput out) {
        this.out = out;
    }

    public static void read(Path file, Ocr ocr, FileOutput out) throws IOException {
        PdfFile reading = new PdfFile(out);
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBufferedFile(file), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            reading.pages(document, ocr);
        } catch (InvalidPasswordException e) {
            throw new ReadingFailure(FailureReason.ENCRYPTED, "needs a password", e);
        } finally {
            reading.contentBytes.end();
            reading.fontBytes.end();
        }
    }

    private void pages(PDDocument document, Ocr ocr) throws IOException {
        DocumentFacts facts = new DocumentFacts(document, out);
        facts.title();
        facts.attachments();
        PageTree tree = new PageTree(document.getDocument());
        if (!tree.hasNext()) {
            throw new ReadingFailure(FailureReason.BROKEN, "no pages were found");
        }
        while (tree.hasNext()) {
            PageTree.Leaf leaf = tree.next();
            numbers.putIfAbsent(leaf.page(), out.nextPage());
            out.page(page(document, leaf, ocr));
        }
        if (tree.damaged()) {
            out.warn("broken-structure");
        }
        facts.outline(numbers);
    }

    private Page page(PDDocument document, PageTree.Leaf leaf, Ocr ocr) throws IOException {
        int number = out.nextPage();
        PageReading reading = new PageReading(leaf, number, fonts, contentBytes);
        Page page;
        try {
            page = reading.read();
        } catch (IOException
                | StackOverflowError
                | ClassCastException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException
                | IllegalStateException
                | ArithmeticException e) {
            // whatever the library makes of a damaged page
            out.warn("broken-page");
            return reading.unreadable("page-broken");
        }
        if (reading.hasAttachment()) {
            out.warn("attachments-not-read");
        }
        if (reading.damaged()) {
            out.warn("broken-structure");
        }
        if (page.quality() == Quality.UNREADABLE || reading.mayHideText()) {
            return new ScannedPage(document, reading, ocr, out).read(page);
        }
        return page;
    }
}
