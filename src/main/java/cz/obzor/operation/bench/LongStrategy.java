package cz.obzor.operation.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A strategy as long as no town ever had: a measure on each page with its description, steps, costs and term.
final class LongStrategy {
    static final int PAGES = 1000;

    private static final int PAGES_OF_PRIORITY = 50;
    private static final int LINES = 30;
    private static final int WIDTH = 90;
    private static final float LARGE = 18;
    private static final float MIDDLE = 13;
    private static final float SMALL = 10;

    private record Line(String text, float size) {}

    private LongStrategy() {}

    static void write(Path file, Corpus corpus) throws IOException {
        Random random = new Random(29);
        try (PDDocument document = new PDDocument();
                InputStream letters = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            PDFont font = PDType0Font.load(document, letters, true);
            for (int number = 1; number <= PAGES; number++) {
                add(document, font, page(number, corpus, random));
            }
            document.save(file.toFile());
        }
    }

    private static List<Line> page(int number, Corpus corpus, Random random) {
        List<Line> lines = new ArrayList<>();
        int priority = (number - 1) / PAGES_OF_PRIORITY + 1;
        int measure = (number - 1) % PAGES_OF_PRIORITY + 1;
        if (number == 1) {
            lines.add(new Line("Strategický plán rozvoje kraje 2025–2035", LARGE + 6));
        }
        if (measure == 1) {
            lines.add(new Line("Priorita " + priority + " Oblast rozvoje číslo " + priority, LARGE));
        }
        lines.add(new Line("Opatření " + priority + "." + measure + " Rozvoj služeb číslo " + number, MIDDLE));
        for (int i = 0; i < LINES; i++) {
            lines.add(new Line(cut(corpus.sentence(random)), SMALL));
        }
        for (int i = 1; i <= 3; i++) {
            lines.add(new Line("• Krok " + i + " opatření číslo " + number, SMALL));
        }
        lines.add(new Line("Odpovědnost: odbor rozvoje", SMALL));
        lines.add(new Line("Termín: do konce roku 2030", SMALL));
        lines.add(new Line("Náklady: " + number % 90 + ",5 mil. Kč", SMALL));
        return lines;
    }

    /// What a line holds, without signs that the font may not have.
    private static String cut(String sentence) {
        String plain = sentence.replaceAll("[^\\p{IsLatin}\\d .,;:()–-]", "");
        return plain.substring(0, Math.min(WIDTH, plain.length()));
    }

    private static void add(PDDocument document, PDFont font, List<Line> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float y = 780;
            for (Line line : lines) {
                y -= line.size() * 1.5f;
                content.beginText();
                content.setFont(font, line.size());
                content.newLineAtOffset(60, y);
                content.showText(line.text());
                content.endText();
            }
        }
    }
}
