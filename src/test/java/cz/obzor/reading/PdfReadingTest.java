package cz.obzor.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cz.obzor.testing.Pdfs;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PdfReadingTest {
    private PDDocument document;
    private PDFont font;

    @BeforeEach
    void open() throws IOException {
        document = new PDDocument();
        try (InputStream file =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            font = PDType0Font.load(document, file, true);
        }
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    private PDPage page() {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return page;
    }

    private void text(PDPageContentStream content, float x, float y, float size, String text) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private ReadFile read() throws IOException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return ReadFile.of(bytes.toByteArray(), "strategie.pdf");
    }

    @Test
    void tellsWordsWithTheirPlaceSizeAndColour() throws Exception {
        try (PDPageContentStream content = new PDPageContentStream(document, page())) {
            content.setNonStrokingColor(Color.RED);
            text(content, 72, 742, 18, "Příliš žluťoučký kůň");
            content.setNonStrokingColor(Color.BLACK);
            text(content, 72, 700, 11, "úpěl ďábelské ódy");
        }
        ReadFile read = read();
        assertThat(read.done().info().mediaType()).isEqualTo("application/pdf");
        Page page = read.page(1);
        assertThat(page.text()).isEqualTo("Příliš žluťoučký kůň\n\núpěl ďábelské ódy");
        assertThat(page.quality()).isEqualTo(Quality.TEXT);
        assertThat(page.width()).isCloseTo(595.28f, within(0.5f));
        Word word = ReadFile.word(page, "žluťoučký");
        assertThat(word.size()).isEqualTo(18);
        assertThat(word.color()).isEqualTo(0xFF0000);
        assertThat(word.box().left()).isCloseTo(72 + font.getStringWidth("Příliš ") * 18 / 1000, within(0.5f));
        assertThat(word.box().top()).isBetween(80f, 90f);
        assertThat(word.box().bottom()).isBetween(100f, 106f);
        assertThat(page.blocks()).hasSize(2).allMatch(block -> block.kind() == Block.Kind.LINE);
    }

    @Test
    void readsColumnsOneAfterTheOther() throws Exception {
        try (PDPageContentStream content = new PDPageContentStream(document, page())) {
            text(content, 72, 780, 16, "Nadpis přes oba sloupce této strategie rozvoje");
            for (int line = 0; line < 8; line++) {
                text(content, 72, 740 - 14 * line, 10, "vlevo řádek " + line + " běžného souvislého textu");
                text(content, 320, 740 - 14 * line, 10, "vpravo řádek " + line + " běžného souvislého textu");
            }
        }
        String text = read().text();
        assertThat(text.indexOf("vlevo řádek 7")).isLessThan(text.indexOf("vpravo řádek 0"));
        assertThat(text).startsWith("Nadpis přes oba sloupce");
    }

    @Test
    void findsATableWithJoinedCells() throws Exception {
        try (PDPageContentStream content = new PDPageContentStream(document, page())) {
            for (float y : new float[] {700, 680, 660, 640}) {
                line(content, 72, y, 372, y);
            }
            line(content, 72, 700, 72, 640);
            line(content, 172, 680, 172, 640);
            line(content, 272, 680, 272, 640);
            line(content, 372, 700, 372, 640);
            text(content, 76, 686, 10, "Náklady opatření v mil. Kč");
            text(content, 76, 666, 10, "Cyklostezka");
            text(content, 176, 666, 10, "2025");
            text(content, 276, 666, 10, "11,5");
            text(content, 76, 646, 10, "Terminál");
            text(content, 176, 646, 10, "2027");
            text(content, 276, 646, 10, "20");
        }
        Page page = read().page(1);
        assertThat(page.tables()).hasSize(1);
        Table table = page.tables().getFirst();
        assertThat(ReadFile.cells(page, table))
                .containsExactly(
                        List.of("Náklady opatření v mil. Kč"),
                        List.of("Cyklostezka", "2025", "11,5"),
                        List.of("Terminál", "2027", "20"));
        assertThat(table.rows().getFirst().cells().getFirst().columnSpan()).isEqualTo(3);
        assertThat(page.text()).contains("Cyklostezka\t2025\t11,5\n");
    }

    private static void line(PDPageContentStream content, float x0, float y0, float x1, float y1) throws IOException {
        content.moveTo(x0, y0);
        content.lineTo(x1, y1);
        content.stroke();
    }

    @Test
    void takesBarsOfAChartForNoTable() throws Exception {
        try (PDPageContentStream content = new PDPageContentStream(document, page())) {
            for (int bar = 0; bar < 6; bar++) {
                content.setNonStrokingColor(Color.BLUE);
                content.addRect(100 + 40 * bar, 500, 25, 40 + 15 * bar);
                content.fill();
                content.setNonStrokingColor(Color.BLACK);
                text(content, 102 + 40 * bar, 545 + 15 * bar, 9, "4" + bar);
            }
        }
        assertThat(read().page(1).tables()).isEmpty();
    }

    @Test
    void turnsAPageAsItIsSeen() throws Exception {
        PDPage page = page();
        page.setRotation(90);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 12);
            content.setTextMatrix(new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, 100, 50));
            content.showText("Na šířku");
            content.endText();
        }
        Page read = read().page(1);
        assertThat(read.width()).isGreaterThan(read.height());
        Box box = ReadFile.word(read, "šířku").box();
        assertThat(box.right() - box.left()).isGreaterThan(box.bottom() - box.top());
        assertThat(box.top()).isBetween(85f, 100f);
    }

    @Test
    void readsArtificialBoldOnce() throws Exception {
        try (PDPageContentStream content = new PDPageContentStream(document, page())) {
            text(content, 72, 700, 12, "Vize města");
            text(content, 72.3f, 700, 12, "Vize města");
        }
        Page page = read().page(1);
        assertThat(page.text()).isEqualTo("Vize města");
        assertThat(ReadFile.word(page, "Vize").bold()).isTrue();
    }

    @Test
    void leavesOutWhatLiesOutsideTheVisiblePage() throws Exception {
        PDPage page = page();
        page.setCropBox(new PDRectangle(0, 0, 595, 700));
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            text(content, 72, 750, 12, "ořezová značka");
            text(content, 72, 650, 12, "vlastní text");
        }
        assertThat(read().text()).isEqualTo("vlastní text");
    }

    @Test
    void joinsNoWordAtASpaceThatABrowserDrewOver() throws Exception {
        try (PDPageContentStream content = new PDPageContentStream(document, page())) {
            text(content, 72, 700, 12, "do");
            float end = 72 + font.getStringWidth("do") * 12 / 1000;
            text(content, end, 700, 12, " ");
            text(content, end, 700, 12, "prava a bydlení");
        }
        assertThat(read().text()).isEqualTo("doprava a bydlení");
    }

    @Test
    void tellsTitleAndBookmarks() throws Exception {
        PDPage first = page();
        PDPage second = page();
        try (PDPageContentStream content = new PDPageContentStream(document, second)) {
            text(content, 72, 700, 12, "Strategie");
        }
        document.getDocumentInformation().setTitle("Strategický plán");
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle("Návrhová část");
        item.setDestination(second);
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
        Outcome.FileInfo info = read().done().info();
        assertThat(info.title()).isEqualTo("Strategický plán");
        assertThat(info.outline()).containsExactly(new Outcome.Bookmark(1, "Návrhová část", 2));
        assertThat(info.pages()).isEqualTo(2);
        assertThat(first).isNotNull();
    }

    @Test
    void tellsEmptyPagesAndPicturesApart() throws Exception {
        page();
        try (PDPageContentStream content = new PDPageContentStream(document, page())) {
            BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
        }
        ReadFile read = read();
        assertThat(read.page(1).quality()).isEqualTo(Quality.BLANK);
        assertThat(read.page(1).reason()).isEqualTo("nothing-drawn");
        assertThat(read.page(2).quality()).isEqualTo(Quality.UNREADABLE);
        assertThat(read.page(2).reason()).isEqualTo("ocr-switched-off");
    }

    @Test
    void keepsInvisibleTextUnderAScanAsRecognised() throws Exception {
        try (PDPageContentStream content = new PDPageContentStream(document, page())) {
            BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
            content.setRenderingMode(RenderingMode.NEITHER);
            text(content, 72, 700, 12, "Text rozpoznaný skenerem v podatelně úřadu");
        }
        Page page = read().page(1);
        assertThat(page.quality()).isEqualTo(Quality.OCR);
        assertThat(page.text()).isEqualTo("Text rozpoznaný skenerem v podatelně úřadu");
    }

    @Test
    void refusesAFileUnderAPassword() throws Exception {
        page();
        document.protect(new StandardProtectionPolicy("vlastník", "heslo", new AccessPermission()));
        assertThat(read().failure()).isEqualTo(FailureReason.ENCRYPTED);
    }

    @Test
    void readsWhatIsLeftOfATruncatedFile() throws Exception {
        byte[] whole = Pdfs.of("první strana strategie", "druhá strana strategie");
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 300);
        ReadFile read = ReadFile.of(cut, "zkraceny.pdf");
        assertThat(read.outcome()).isInstanceOfAny(Outcome.Done.class, Outcome.Failed.class);
        if (read.outcome() instanceof Outcome.Done) {
            assertThat(read.text()).contains("první strana strategie");
        } else {
            assertThat(read.failure()).isEqualTo(FailureReason.BROKEN);
        }
    }

    @Test
    void goesOnAfterAPageThatCannotBeRead() throws Exception {
        byte[] whole = Pdfs.of("první strana strategie", "druhá strana strategie");
        String broken = new String(whole, StandardCharsets.ISO_8859_1).replaceFirst("/MediaBox", "/XediaBox");
        ReadFile read = ReadFile.of(broken.getBytes(StandardCharsets.ISO_8859_1), "poskozeny.pdf");
        assertThat(read.text()).contains("druhá strana strategie");
    }
}
