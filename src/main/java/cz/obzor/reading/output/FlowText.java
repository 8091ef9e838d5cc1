package cz.obzor.reading.output;

import cz.obzor.reading.Block;
import cz.obzor.reading.Page;
import cz.obzor.reading.Quality;
import cz.obzor.reading.Table;
import cz.obzor.reading.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds pages of files that have no fixed layout: blocks and tables one after another. Paragraphs are parted by an
/// empty line, items of a list by a line end, cells by a tab, rows by a line end.
public final class FlowText {
    /// How text is cut into pages where the file does not say.
    ///
    /// @param good  a page this long ends before the next heading
    /// @param most  a page this long ends with the block
    public record Cut(int good, int most) {
        /// text, HTML, Markdown: most files are one page
        public static final Cut LONG = new Cut(15_000, 20_000);
        /// DOCX and ODT without stored page breaks: about a printed page
        public static final Cut PAGE = new Cut(2_000, 3_000);
        /// the file itself says where pages end
        public static final Cut NEVER = new Cut(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /// Look of a piece of text; 0 stands for an unknown size.
    public record Style(float size, boolean bold, boolean italic, int color) {
        public static final Style PLAIN = new Style(0, false, false, 0);
    }

    private record Span(int start, Style style) {}

    private record Note(String label, String text) {}

    private final FileOutput out;
    private final Cut cut;
    private final int limit;

    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private Block.@Nullable Kind previousKind;
    private int level;
    private @Nullable String label;
    private int blockStart = -1;
    private int contentStart;
    private boolean breakWaits;
    private @Nullable TableDraft table;
    private int pagesTold;

    public FlowText(FileOutput out, Cut cut) {
        this.out = out;
        this.cut = cut;
        this.limit = out.limits().pageText();
    }

    /// Begins a block. A label is what automatic numbering shows before its text.
    public void begin(Block.Kind blockKind, int blockLevel, @Nullable String blockLabel) throws IOException {
        if (blockStart >= 0) {
            end();
        }
        if (table == null) {
            cutBefore(blockKind);
            separate(blockKind);
        } else {
            table.separateInCell();
        }
        kind = blockKind;
        level = blockLevel;
        label = blockLabel == null || blockLabel.isBlank() ? null : CleanText.line(blockLabel, 100);
        blockStart = text.length();
        if (label != null) {
            text.append(label).append(' ');
        }
        contentStart = text.length();
    }

    public void append(CharSequence more, Style style) {
        append(more, 0, more.length(), style);
    }

    public void append(CharSequence more, int start, int end, Style style) {
        if (spans.isEmpty() || !spans.getLast().style.equals(style)) {
            spans.add(new Span(text.length(), style));
        }
        CleanText.append(more, start, end, text);
        checkLimit();
    }

    /// Ends a line within a block.
    public void newLine() {
        text.append('\n');
        checkLimit();
    }

    /// Text as it stands, line ends and all, cleaned.
    public void appendLines(CharSequence more, Style style) {
        int from = 0;
        for (int i = 0; i < more.length(); i++) {
            if (more.charAt(i) == '\n') {
                append(more, from, i, style);
                newLine();
                from = i + 1;
            }
        }
        append(more, from, more.length(), style);
    }

    public void end() {
        if (blockStart < 0) {
            return;
        }
        int end = text.length();
        while (end > blockStart && text.charAt(end - 1) <= ' ') {
            end--;
        }
        text.setLength(end);
        boolean onlyLabel = label != null && end - blockStart <= label.length();
        if (end == blockStart || (onlyLabel && table == null)) {
            text.setLength(blockStart);
            if (table == null) {
                trimEnd();
            }
        } else if (table == null) {
            blocks.add(new Block(blockStart, end, kind, level, label));
            previousKind = kind;
        }
        blockStart = -1;
    }

    /// The file says that a page ends here. Within a table it ends with the row.
    public void pageBreak() throws IOException {
        if (table != null) {
            breakWaits = true;
            return;
        }
        if (blockStart < 0) {
            flush();
            return;
        }
        // what has only its number so far goes to the next page with it
        boolean unwritten = text.length() == contentStart;
        if (unwritten) {
            text.setLength(blockStart);
            blockStart = -1;
        }
        Block.Kind continued = kind;
        int continuedLevel = level;
        String continuedLabel = unwritten ? label : null;
        end();
        flush();
        begin(continued, continuedLevel, continuedLabel);
    }

    /// Whether the page is long enough to end with the next block.
    public boolean isLong() {
        return text.length() >= cut.most;
    }

    /// Whether a space now would be one too many.
    public boolean isAfterSpace() {
        return text.length() == contentStart || text.charAt(text.length() - 1) <= ' ';
    }

    public boolean inBlock() {
        return blockStart >= 0;
    }

    public boolean inTable() {
        return table != null;
    }

    public void beginTable() throws IOException {
        end();
        cutBefore(Block.Kind.CELL);
        separate(Block.Kind.CELL);
        table = new TableDraft(text, blocks);
    }

    public void beginRow() {
        draft().beginRow();
    }

    /// @param rowSpan rows that the cell says it covers, 1 where it does not say
    public void beginCell(int column, int columnSpan, int rowSpan) {
        draft().beginCell(column, columnSpan, rowSpan);
    }

    public boolean hasCellAbove(int column) {
        return draft().hasAbove(column);
    }

    /// The cell above goes on in this row.
    public void continueCellAbove(int column) {
        draft().continueAbove(column);
    }

    public void endCell() {
        end();
        draft().endCell();
        checkLimit();
    }

    public void endRow() throws IOException {
        draft().endRow();
        boolean tooLong = text.length() >= cut.most;
        if (breakWaits || tooLong) {
            breakWaits = false;
            endTable();
            flush();
            table = new TableDraft(text, blocks);
        }
    }

    public void endTable() {
        end();
        Table finished = draft().finish();
        table = null;
        trimEnd();
        if (finished != null) {
            // empty cells at the end may stand behind what was just trimmed
            tables.add(TableDraft.within(finished, text.length()));
            previousKind = Block.Kind.CELL;
        }
    }

    /// Keeps a footnote for the end of the page.
    public void note(String noteLabel, String noteText) {
        notes.add(new Note(noteLabel, noteText));
    }

    /// Ends the page, if there is anything on it.
    public void flush() throws IOException {
        end();
        writeNotes();
        trimEnd();
        if (!text.isEmpty()) {
            tell();
        }
    }

    /// Ends the file: at least one page is told.
    public void finish() throws IOException {
        flush();
        if (pagesTold == 0) {
            tell();
        }
    }

    private void writeNotes() {
        for (Note note : notes) {
            separate(Block.Kind.PARAGRAPH);
            kind = Block.Kind.PARAGRAPH;
            level = 0;
            label = note.label.isEmpty() ? null : note.label;
            blockStart = text.length();
            if (label != null) {
                text.append(label).append(' ');
            }
            appendLines(note.text, Style.PLAIN);
            end();
        }
        notes.clear();
    }

    private TableDraft draft() {
        if (table == null) {
            table = new TableDraft(text, blocks);
        }
        return table;
    }

    private void cutBefore(Block.Kind next) throws IOException {
        if (text.length() >= cut.most || (next == Block.Kind.HEADING && text.length() >= cut.good)) {
            flush();
        }
    }

    private void separate(Block.Kind next) {
        trimEnd();
        if (!text.isEmpty()) {
            boolean tight = next == Block.Kind.LIST_ITEM && previousKind == Block.Kind.LIST_ITEM;
            text.append(tight || next == Block.Kind.LINE ? "\n" : "\n\n");
        }
    }

    private void trimEnd() {
        int end = text.length();
        int keep = blocks.isEmpty() ? 0 : blocks.getLast().end();
        while (end > keep && text.charAt(end - 1) <= ' ') {
            end--;
        }
        text.setLength(end);
    }

    private void checkLimit() {
        if (text.length() > limit) {
            throw ReadingFailure.contentLimit("more than " + limit + " characters without an end of a page");
        }
    }

    private void tell() throws IOException {
        pagesTold++;
        String pageText = text.toString();
        boolean blank = pageText.isEmpty();
        boolean garbled = !blank && TextQuality.isGarbled(pageText);
        Quality quality = blank ? Quality.BLANK : garbled ? Quality.POOR : Quality.TEXT;
        String reason = blank ? "nothing-drawn" : garbled ? "garbled-text" : null;
        out.page(new Page(out.nextPage(), 0, 0, quality, reason, pageText, words(pageText), blocks, tables));
        text.setLength(0);
        spans.clear();
        blocks.clear();
        tables.clear();
        previousKind = null;
        blockStart = -1;
    }

    private List<Word> words(String pageText) {
        List<Word> words = new ArrayList<>();
        int span = 0;
        int i = 0;
        while (i < pageText.length()) {
            if (pageText.charAt(i) <= ' ') {
                i++;
                continue;
            }
            int start = i;
            while (i < pageText.length() && pageText.charAt(i) > ' ') {
                i++;
            }
            while (span + 1 < spans.size() && spans.get(span + 1).start <= start) {
                span++;
            }
            Style style = spans.isEmpty() ? Style.PLAIN : spans.get(span).style;
            words.add(new Word(start, i, null, style.size, style.bold, style.italic, style.color));
        }
        return words;
    }
}
