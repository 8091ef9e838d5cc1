package cz.obzor.mining.layout;

import cz.obzor.reading.Block;
import cz.obzor.reading.Box;
import cz.obzor.reading.Page;
import cz.obzor.reading.Quality;
import cz.obzor.reading.Table;
import cz.obzor.reading.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The lines and tables of one page in reading order.
final class PageParts {
    /// points between words that no line of one column has
    private static final float GAP = 9;

    private final Page page;
    private final boolean rough;
    private int word;
    private float gutter;

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
        List<Word> running = new ArrayList<>();
        for (Block block : page.blocks()) {
            List<Word> words = words(block);
            if (block.kind() == Block.Kind.CELL) {
                cellLooks.put(block.start(), look(words));
            } else {
                running.addAll(words);
            }
        }
        gutter = Columns.gutter(running, page.width(), page.height());
        word = 0;
        Set<Table> told = Collections.newSetFromMap(new IdentityHashMap<>());
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
            lines(block, parts);
        }
        return gutter > 0 ? inColumns(parts) : parts;
    }

    /// The line of a block, or two where it runs over the gutter only by accident.
    private void lines(Block block, List<Part> parts) {
        List<Word> words = words(block);
        int right = gutter > 0 ? beyondGutter(words) : -1;
        if (right > 0) {
            List<Word> first = words.subList(0, right);
            List<Word> second = words.subList(right, words.size());
            add(block, text(first), first, parts);
            add(block, text(second), second, parts);
        } else {
            add(block, page.text().substring(block.start(), block.end()).strip(), words, parts);
        }
    }

    /// First word behind the gutter where the line has a gap there; -1 where it has none.
    private int beyondGutter(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            Box before = words.get(i - 1).box();
            Box after = words.get(i).box();
            if (before != null
                    && after != null
                    && before.right() <= gutter + 2
                    && after.left() >= gutter - 2
                    && after.left() - before.right() > GAP) {
                return i;
            }
        }
        return -1;
    }

    private String text(List<Word> words) {
        return page.text()
                .substring(words.getFirst().start(), words.getLast().end())
                .strip();
    }

    private void add(Block block, String text, List<Word> words, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(line(block, text, words));
        }
    }

    /// Left column before the right one between lines and tables over the whole width.
    private List<Part> inColumns(List<Part> parts) {
        List<Part> ordered = new ArrayList<>();
        List<Part> left = new ArrayList<>();
        List<Part> right = new ArrayList<>();
        List<Part> byHeight = new ArrayList<>(parts);
        byHeight.sort(Comparator.comparingDouble(PageParts::top));
        for (Part part : byHeight) {
            Box box = box(part);
            if (box == null || (box.left() < gutter - 2 && box.right() > gutter + 2)) {
                ordered.addAll(left);
                ordered.addAll(right);
                left.clear();
                right.clear();
                ordered.add(part);
            } else if (box.left() < gutter - 2) {
                left.add(part);
            } else {
                right.add(part);
            }
        }
        ordered.addAll(left);
        ordered.addAll(right);
        return ordered;
    }

    private static double top(Part part) {
        Box box = box(part);
        return box == null ? 0 : box.top();
    }

    private static @Nullable Box box(Part part) {
        return switch (part) {
            case Line line -> line.box();
            case Grid grid -> grid.box();
        };
    }

    private Line line(Block block, String text, List<Word> words) {
        Look look = look(words);
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
                !words.isEmpty() && words.getLast().bold(),
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
        return new Grid(page.number(), table.box(), rows, rough);
    }

    /// The words of a block. Words and blocks come in the order of the text.
    private List<Word> words(Block block) {
        List<Word> words = page.words();
        while (word < words.size() && words.get(word).start() < block.start()) {
            word++;
        }
        int from = word;
        while (word < words.size() && words.get(word).start() < block.end()) {
            word++;
        }
        return words.subList(from, word);
    }

    private static Look look(List<Word> words) {
        Look look = new Look();
        words.forEach(look::add);
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
