package cz.obzor.reading.wire;

import cz.obzor.reading.Block;
import cz.obzor.reading.Box;
import cz.obzor.reading.Page;
import cz.obzor.reading.Quality;
import cz.obzor.reading.Table;
import cz.obzor.reading.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The binary form of a page. Places are kept to a hundredth of a point; each value is told as the difference to the
/// one before, which is mostly a byte.
public final class PageForm {
    /// raised with every change of the form; older ones then need a case in {@link #readLayout}
    public static final int VERSION = 1;

    private static final List<Block.Kind> KINDS =
            List.of(Block.Kind.LINE, Block.Kind.PARAGRAPH, Block.Kind.HEADING, Block.Kind.LIST_ITEM, Block.Kind.CELL);
    private static final List<Quality> QUALITIES =
            List.of(Quality.TEXT, Quality.OCR, Quality.POOR, Quality.UNREADABLE, Quality.BLANK);

    private static final int HAS_BOX = 1;
    private static final int BOLD = 2;
    private static final int ITALIC = 4;
    private static final int NEW_SIZE = 8;
    private static final int NEW_COLOR = 16;
    private static final int NEW_LINE = 32;

    private PageForm() {}

    /// Words, blocks and tables of a page: what is kept beside its text.
    public record Layout(List<Word> words, List<Block> blocks, List<Table> tables) {}

    public static void write(Page page, ByteWriter out) {
        out.count(page.number());
        out.delta(units(page.width()));
        out.delta(units(page.height()));
        out.octet(QUALITIES.indexOf(page.quality()));
        out.optionalText(page.reason());
        out.text(page.text());
        writeLayout(page, out);
    }

    public static Page read(ByteReader in) {
        int number = in.count();
        float width = points(in.delta());
        float height = points(in.delta());
        Quality quality = pick(QUALITIES, in.octet());
        String reason = in.optionalText();
        String text = in.text();
        Layout layout = readLayout(in, text.length());
        return new Page(number, width, height, quality, reason, text, layout.words(), layout.blocks(), layout.tables());
    }

    public static void writeLayout(Page page, ByteWriter out) {
        out.octet(VERSION);
        writeWords(page.words(), out);
        writeBlocks(page.blocks(), out);
        writeTables(page.tables(), out);
    }

    public static Layout readLayout(ByteReader in, int textLength) {
        int version = in.octet();
        if (version != VERSION) {
            throw new MalformedData("form " + version + " of a page is unknown");
        }
        return new Layout(readWords(in, textLength), readBlocks(in, textLength), readTables(in, textLength));
    }

    private static void writeWords(List<Word> words, ByteWriter out) {
        out.count(words.size());
        int position = 0;
        int right = 0;
        int top = 0;
        int height = 0;
        int size = 0;
        int color = 0;
        for (Word word : words) {
            Box box = word.box();
            int wordTop = box == null ? 0 : units(box.top());
            int wordHeight = box == null ? 0 : units(box.bottom()) - wordTop;
            int wordSize = units(word.size());
            boolean newLine = box != null && (wordTop != top || wordHeight != height);
            out.octet((box == null ? 0 : HAS_BOX)
                    | (word.bold() ? BOLD : 0)
                    | (word.italic() ? ITALIC : 0)
                    | (wordSize == size ? 0 : NEW_SIZE)
                    | (word.color() == color ? 0 : NEW_COLOR)
                    | (newLine ? NEW_LINE : 0));
            out.delta(word.start() - position);
            out.count(word.end() - word.start());
            position = word.end();
            if (box != null) {
                int left = units(box.left());
                out.delta(left - right);
                right = units(box.right());
                out.delta(right - left);
            }
            if (newLine) {
                out.delta(wordTop - top);
                out.delta(wordHeight - height);
                top = wordTop;
                height = wordHeight;
            }
            if (wordSize != size) {
                out.delta(wordSize);
                size = wordSize;
            }
            if (word.color() != color) {
                out.count(word.color() & 0xFFFFFF);
                color = word.color();
            }
        }
    }

    private static List<Word> readWords(ByteReader in, int textLength) {
        int count = in.countOf(3);
        List<Word> words = new ArrayList<>(count);
        int position = 0;
        int right = 0;
        int top = 0;
        int height = 0;
        int size = 0;
        int color = 0;
        for (int i = 0; i < count; i++) {
            int flags = in.octet();
            int start = position + in.delta();
            int end = start + in.count();
            checkRange(start, end, textLength);
            position = end;
            int left = 0;
            if ((flags & HAS_BOX) != 0) {
                left = right + in.delta();
                right = left + in.delta();
            }
            if ((flags & NEW_LINE) != 0) {
                top += in.delta();
                height += in.delta();
            }
            if ((flags & NEW_SIZE) != 0) {
                size = in.delta();
            }
            if ((flags & NEW_COLOR) != 0) {
                color = in.count();
            }
            Box box = (flags & HAS_BOX) == 0
                    ? null
                    : new Box(points(left), points(top), points(right), points(top + height));
            words.add(new Word(start, end, box, points(size), (flags & BOLD) != 0, (flags & ITALIC) != 0, color));
        }
        return words;
    }

    private static void writeBlocks(List<Block> blocks, ByteWriter out) {
        out.count(blocks.size());
        int position = 0;
        for (Block block : blocks) {
            out.octet(KINDS.indexOf(block.kind()) | (block.label() == null ? 0 : 0x10));
            out.delta(block.start() - position);
            out.count(block.end() - block.start());
            out.count(block.level());
            if (block.label() != null) {
                out.text(block.label());
            }
            position = block.end();
        }
    }

    private static List<Block> readBlocks(ByteReader in, int textLength) {
        int count = in.countOf(4);
        List<Block> blocks = new ArrayList<>(count);
        int position = 0;
        for (int i = 0; i < count; i++) {
            int head = in.octet();
            int start = position + in.delta();
            int end = start + in.count();
            checkRange(start, end, textLength);
            position = end;
            int level = in.count();
            String label = (head & 0x10) == 0 ? null : in.text();
            blocks.add(new Block(start, end, pick(KINDS, head & 0x0F), level, label));
        }
        return blocks;
    }

    private static void writeTables(List<Table> tables, ByteWriter out) {
        out.count(tables.size());
        int position = 0;
        for (Table table : tables) {
            writeBox(table.box(), out);
            out.count(table.rows().size());
            for (Table.Row row : table.rows()) {
                out.count(row.cells().size());
                for (Table.Cell cell : row.cells()) {
                    out.count(cell.column());
                    out.count(cell.columnSpan());
                    out.count(cell.rowSpan());
                    out.delta(cell.start() - position);
                    out.count(cell.end() - cell.start());
                    position = cell.end();
                    writeBox(cell.box(), out);
                }
            }
        }
    }

    private static List<Table> readTables(ByteReader in, int textLength) {
        int count = in.countOf(2);
        List<Table> tables = new ArrayList<>(count);
        int position = 0;
        for (int i = 0; i < count; i++) {
            Box box = readBox(in);
            int rowCount = in.countOf(1);
            List<Table.Row> rows = new ArrayList<>(rowCount);
            for (int r = 0; r < rowCount; r++) {
                int cellCount = in.countOf(6);
                List<Table.Cell> cells = new ArrayList<>(cellCount);
                for (int c = 0; c < cellCount; c++) {
                    int column = in.count();
                    int columnSpan = in.count();
                    int rowSpan = in.count();
                    int start = position + in.delta();
                    int end = start + in.count();
                    checkRange(start, end, textLength);
                    position = end;
                    cells.add(new Table.Cell(column, columnSpan, rowSpan, start, end, readBox(in)));
                }
                rows.add(new Table.Row(cells));
            }
            tables.add(new Table(box, rows));
        }
        return tables;
    }

    private static void writeBox(@Nullable Box box, ByteWriter out) {
        out.octet(box == null ? 0 : 1);
        if (box != null) {
            out.delta(units(box.left()));
            out.delta(units(box.top()));
            out.delta(units(box.right()));
            out.delta(units(box.bottom()));
        }
    }

    private static @Nullable Box readBox(ByteReader in) {
        if (in.octet() == 0) {
            return null;
        }
        return new Box(points(in.delta()), points(in.delta()), points(in.delta()), points(in.delta()));
    }

    private static void checkRange(int start, int end, int length) {
        if (start < 0 || end < start || end > length) {
            throw new MalformedData("characters " + start + " to " + end + " of " + length);
        }
    }

    private static <T> T pick(List<T> values, int index) {
        if (index >= values.size()) {
            throw new MalformedData("unknown kind " + index);
        }
        return values.get(index);
    }

    private static int units(float points) {
        return Math.clamp(Math.round(points * 100.0), -100_000_000, 100_000_000);
    }

    private static float points(int units) {
        return units / 100f;
    }
}
