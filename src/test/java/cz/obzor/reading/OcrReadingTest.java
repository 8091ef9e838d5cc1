package cz.obzor.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cz.obzor.reading.ocr.Ocr;
import cz.obzor.testing.Pdfs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcrReadingTest {
    @TempDir
    Path folder;

    @BeforeEach
    void needsTesseract() {
        assumeTrue(new Ocr().isInstalled(), "skipped: Tesseract with Czech is not installed");
    }

    /// Pages of a document as pictures, as a scanner makes them.
    private static byte[] scan(byte[] pdf) throws IOException {
        try (PDDocument drawn = Loader.loadPDF(pdf);
                PDDocument scanned = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(drawn);
            for (int i = 0; i < drawn.getNumberOfPages(); i++) {
                BufferedImage image = renderer.renderImageWithDPI(i, 200, ImageType.GRAY);
                PDPage page = new PDPage(PDRectangle.A4);
                scanned.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(scanned, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(scanned, image),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            scanned.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void recognisesCzechOnAScanAndTellsWhereItStands() throws Exception {
        Path file = folder.resolve("sken.pdf");
        Files.write(file, scan(Pdfs.of("Zastupitelstvo obce schvaluje\nrozpočet na příští rok.", "")));
        ReadingSettings settings = ReadingSettings.defaults().withProcesses(1);
        try (ProcessReader reader = ProcessReader.start(settings, folder.resolve("work"))) {
            ReadFile read = ReadFile.by(reader, file, "sken.pdf");
            Page page = read.page(1);
            assertThat(page.quality()).isEqualTo(Quality.OCR);
            assertThat(page.text()).contains("Zastupitelstvo obce schvaluje").contains("příští rok");
            Box box = ReadFile.word(page, "Zastupitelstvo").box();
            assertThat(box.left()).isCloseTo(72f, within(4f));
            assertThat(box.bottom()).isCloseTo(842f - 760, within(6f));
            assertThat(read.page(2).quality()).isEqualTo(Quality.BLANK);
            assertThat(read.page(2).reason()).isEqualTo("blank-scan");
        }
    }
}
