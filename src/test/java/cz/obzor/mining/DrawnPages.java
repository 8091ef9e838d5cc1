package cz.obzor.mining;

import cz.obzor.reading.Block;
import cz.obzor.reading.Box;
import cz.obzor.reading.Outcome;
import cz.obzor.reading.Page;
import cz.obzor.reading.Quality;
import cz.obzor.reading.Table;
import cz.obzor.reading.Word;
import java.util.ArrayList;
import java.util.List;

/// Pages set by hand, as reading a PDF gives them.
final class DrawnPages {
    private static final float WIDTH = 595;
    private static final float HEIGHT = 842;
    private static final float LEFT = 70;

    private final List<Page> pages = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private List<Word> words = new ArrayList<>();
    private List<Block> blocks = new ArrayList<>();
    private List<Table> tables = new ArrayList<>();
    private float y = 90;

    DrawnPages heading(String line, float size) {
        y += size;
        return line(line, LEFT, size, true);
    }

    DrawnPages body(String line) {
        y += 8;
        return line(line, LEFT, 10, false);
    }

    DrawnPages bullet(String line) {
        y += 4;
        return line("• " + line, LEFT + 12, 10, false);
    }

    DrawnPages at(String line, float left, float top) {
        return at(line, left, top, 10);
    }

    DrawnPages at(String line, float left, float top, float size) {
        y = top;
        return line(line, left, size, false);
    }

    private DrawnPages line(String line, float left, float size, boolean bold) {
        if (y > HEIGHT - 110) {
            next();
        }
        int from = text.length();
        float x = left;
        for (String word : line.split(" ")) {
            int start = text.length();
            text.append(word).append(' ');
            float width = word.length() * size * 0.5f;
            words.add(new Word(start, start + word.length(), new Box(x, y, x + width, y + size), size, bold, false, 0));
            x += width + size * 0.3f;
        }
        text.setLength(text.length() - 1);
        blocks.add(new Block(from, text.length(), Block.Kind.LINE, 0, null));
        text.append('\n');
        y += size * 1.4f;
        return this;
    }

    DrawnPages table(List<List<String>> rows) {
        List<Table.Row> made = new ArrayList<>();
        for (List<String> row : rows) {
            List<Table.Cell> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                int start = text.length();
                text.append(row.get(i));
                int span = row.size() == 1 ? rows.getFirst().size() : 1;
                cells.add(new Table.Cell(i, span, 1, start, text.length(), new Box(LEFT, y, LEFT + 100, y + 12)));
                blocks.add(new Block(start, text.length(), Block.Kind.CELL, 0, null));
                text.append('\n');
            }
            y += 14;
            made.add(new Table.Row(cells));
        }
        tables.add(new Table(new Box(LEFT, 90, 500, y), made));
        return this;
    }

    DrawnPages next() {
        pages.add(
                new Page(pages.size() + 1, WIDTH, HEIGHT, Quality.TEXT, null, text.toString(), words, blocks, tables));
        text = new StringBuilder();
        words = new ArrayList<>();
        blocks = new ArrayList<>();
        tables = new ArrayList<>();
        y = 90;
        return this;
    }

    /// A page that is a picture.
    DrawnPages unreadable() {
        pages.add(new Page(
                pages.size() + 1,
                WIDTH,
                HEIGHT,
                Quality.UNREADABLE,
                "ocr-not-installed",
                "",
                List.of(),
                List.of(),
                List.of()));
        return this;
    }

    /// The same page turned by a quarter: words run upwards.
    DrawnPages sideways() {
        next();
        Page page = pages.removeLast();
        List<Word> turned = page.words().stream()
                .map(word -> {
                    Box box = word.box();
                    return new Word(
                            word.start(),
                            word.end(),
                            new Box(box.top(), box.left(), box.bottom(), box.right()),
                            word.size(),
                            word.bold(),
                            false,
                            0);
                })
                .toList();
        pages.add(new Page(
                page.number(), HEIGHT, WIDTH, Quality.TEXT, null, page.text(), turned, page.blocks(), page.tables()));
        return this;
    }

    Findings mined() {
        next();
        Outcome.FileInfo info = new Outcome.FileInfo("application/pdf", null, "cs", pages.size(), List.of());
        return MinedFile.MINER.mine(new SourceFile("listina.pdf", null, info), pages);
    }
}
