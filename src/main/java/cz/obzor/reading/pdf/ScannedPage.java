package cz.obzor.reading.pdf;

import cz.obzor.reading.Page;
import cz.obzor.reading.Quality;
import cz.obzor.reading.ocr.Ocr;
import cz.obzor.reading.ocr.Recognised;
import cz.obzor.reading.output.FileOutput;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/// A page that shows something but holds no text, or hardly any: it is drawn and goes through recognition.
final class ScannedPage {
    private static final float DPI = 300;
    /// an A3 sheet at 300 dpi has 17 million; larger ones are drawn more coarsely
    private static final double MOST_PIXELS = 18e6;

    private final PDDocument document;
    private final PageReading reading;
    private final Ocr ocr;
    private final FileOutput out;

    ScannedPage(PDDocument document, PageReading reading, Ocr ocr, FileOutput out) {
        this.document = document;
        this.reading = reading;
        this.ocr = ocr;
        this.out = out;
    }

    /// @param page as it was read so far
    Page read(Page page) throws IOException {
        if (!out.limits().ocr()) {
            return without(page, "ocr-switched-off");
        }
        if (!ocr.isInstalled()) {
            return without(page, "ocr-not-installed");
        }
        out.ocrBegins();
        try {
            BufferedImage image = draw();
            if (image == null) {
                return without(page, "page-broken");
            }
            if (Ocr.isPlain(image)) {
                return page.text().isEmpty() ? reading.empty(Quality.BLANK, "blank-scan") : page;
            }
            Recognised recognised = ocr.recognise(image, out.limits().ocrPageSeconds());
            if (!recognised.isEmpty()) {
                return recognised.letters() > 2 * page.text().length()
                        ? recognised.page(page.number(), page.width(), page.height())
                        : page;
            }
            return without(page, recognised.reason());
        } finally {
            out.ocrEnds();
        }
    }

    private Page without(Page page, String reason) {
        return page.text().isEmpty() ? reading.unreadable(reason) : page;
    }

    private @Nullable BufferedImage draw() {
        PageFrame frame = reading.frame();
        double area = frame.width() * frame.height() / 72 / 72;
        float dpi = (float) Math.min(DPI, Math.sqrt(MOST_PIXELS / Math.max(area, 1e-3)));
        try {
            PDPage page = new PDPage(reading.leaf().page());
            int index = document.getPages().indexOf(page);
            return index < 0 ? null : new PDFRenderer(document).renderImageWithDPI(index, dpi, ImageType.GRAY);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            return null;
        }
    }
}
