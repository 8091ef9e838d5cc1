package cz.obzor.mining.layout;

import cz.obzor.reading.Block;
import cz.obzor.reading.Box;
import cz.obzor.reading.Page;
import cz.obzor.reading.Quality;
import cz.obzor.reading.Table;
import cz.obzor.reading.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lines and tables of one page in reading order.
final class PageParts {
    private final Page page;
    private final boolean rough;
    private int word;

    private PageParts(Page page) {
        this.page = page;
        this.rough = page.quality() == Quality.OCR;
    }

    static List<Part> of(Page page) {
        return page.quality() == Quality.UNREADABLE ? List.of() : new PageParts(page).parts();
    }

    private List<Part> parts() {
        Map<Integer, Table> tableAt = new HashMap<>();
        for (Table table : page.tables()) {
            for (Table.Row row : table.rows()) {
                for (Table.Cell cell : row.cells()) {
                    if (cell.end() > cell.start()) {
                        tableAt.put(cell.start(), table);
                    }
                }
            }
        }
        List<Part> parts = new ArrayList<>();
        Map<Integer, Look> cellLooks = new HashMap<>();
        for (Block block : page.blocks()) {
            if (block.kind() == Block.Kind.CELL) {
                cellLooks.put(block.start(), look(block.start(), block.end()));
            }
        }
        word = 0;
        java.util.Set<Table> told = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (Block block : page.blocks()) {
            if (block.kind() == Block.Kind.CELL) {
                Table table = tableAt.get(block.start());
                if (table != null) {
                    if (told.add(table)) {
                        parts.add(grid(table, cellLooks));
                    }
                    continue;
                }
            }
            String text = page.text().substring(block.start(), block.end()).strip();
            if (!text.isEmpty()) {
                parts.add(line(block, text));
            }
        }
        for (Table table : page.tables()) {
            if (told.add(table) && page.blocks().isEmpty()) {
                parts.add(grid(table, cellLooks));
            }
        }
        return parts;
    }

    private Line line(Block block, String text) {
        Look look = look(block.start(), block.end());
        Line.Mark mark = switch (block.kind()) {
            case LINE, CELL -> Line.Mark.LINE;
            case PARAGRAPH -> Line.Mark.PARAGRAPH;
            case HEADING -> Line.Mark.HEADING;
            case LIST_ITEM -> Line.Mark.ITEM;
        };
        return new Line(
                page.number(),
                text,
                look.box,
                look.size,
                look.bold,
                look.italic,
                look.color,
                mark,
                block.level(),
                block.label(),
                rough);
    }

    private Grid grid(Table table, Map<Integer, Look> looks) {
        List<Grid.Row> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            List<Grid.Cell> cells = new ArrayList<>();
            for (Table.Cell cell : row.cells()) {
                Look look = looks.getOrDefault(cell.start(), Look.NONE);
                String text = page.text().substring(cell.start(), cell.end()).strip();
                Box box = cell.box() != null ? cell.box() : look.box;
                cells.add(new Grid.Cell(
                        cell.column(), cell.columnSpan(), cell.rowSpan(), text, look.bold, look.size, box));
            }
            rows.add(new Grid.Row(cells));
        }
        return new Grid(page.number(), rows, rough);
    }

    /// The look of the words of a stretch. Words and blocks come in the order of the text.
    private Look look(int start, int end) {
        List<Word> words = page.words();
        if (word > 0 && word <= words.size() && words.get(word - 1).start() >= start) {
            word = 0;
        }
        while (word < words.size() && words.get(word).start() < start) {
            word++;
        }
        Look look = new Look();
        while (word < words.size() && words.get(word).start() < end) {
            look.add(words.get(word));
            word++;
        }
        look.close();
        return look;
    }

    private static final class Look {
        static final Look NONE = new Look();
        private @Nullable Box box;
        private float size;
        private boolean bold;
        private boolean italic;
        private int color;
        private int letters;
        private int boldLetters;
        private int italicLetters;
        private float sizes;
        private int longest;

        void add(Word word) {
            int length = word.end() - word.start();
            letters += length;
            sizes += word.size() * length;
            boldLetters += word.bold() ? length : 0;
            italicLetters += word.italic() ? length : 0;
            if (length > longest) {
                longest = length;
                color = word.color();
            }
            Box other = word.box();
            if (other != null) {
                Box so = box;
                box = so == null
                        ? other
                        : new Box(
                                Math.min(so.left(), other.left()),
                                Math.min(so.top(), other.top()),
                                Math.max(so.right(), other.right()),
                                Math.max(so.bottom(), other.bottom()));
            }
        }

        void close() {
            if (letters > 0) {
                size = sizes / letters;
                bold = boldLetters >= letters * 0.9;
                italic = italicLetters >= letters * 0.8;
            }
        }
    }
}
