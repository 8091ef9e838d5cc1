package cz.obzor.document.web;

import cz.obzor.document.web.PageView.Run;
import cz.obzor.document.web.PageView.TableCell;
import cz.obzor.document.web.PageView.TextBlock;
import cz.obzor.reading.Block;
import cz.obzor.reading.Page;
import cz.obzor.reading.Table;
import cz.obzor.search.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The text of a page as headings, paragraphs, list items and tables, with the words that a query meets marked.
final class TextBlocks {
    private final Page page;
    private final List<Mark> marks;
    private final List<TextBlock> blocks = new ArrayList<>();
    private int paragraphStart = -1;
    private int paragraphEnd = -1;

    private TextBlocks(Page page, List<Mark> marks) {
        this.page = page;
        this.marks = marks;
    }

    static List<TextBlock> of(Page page, List<Mark> marks) {
        var making = new TextBlocks(page, marks);
        making.make();
        return making.blocks;
    }

    private void make() {
        List<Span> tables = page.tables().stream()
                .map(Span::of)
                .filter(span -> span.end > span.start)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        int nextTable = 0;
        int shown = 0;
        for (Block block : page.blocks()) {
            while (nextTable < tables.size() && tables.get(nextTable).start <= block.start()) {
                closeParagraph();
                Span table = tables.get(nextTable++);
                blocks.add(table(table.table));
                shown = Math.max(shown, table.end);
            }
            if (block.end() > shown) {
                add(block, Math.max(block.start(), shown));
                shown = Math.max(shown, block.end());
            }
        }
        closeParagraph();
        while (nextTable < tables.size()) {
            blocks.add(table(tables.get(nextTable++).table));
        }
        if (page.blocks().isEmpty() && tables.isEmpty() && !page.text().isBlank()) {
            blocks.add(new TextBlock.Paragraph(0, false, runs(0, page.text().length())));
        }
    }

    /// Lines that follow each other closely make one paragraph; everything else stands alone.
    private void add(Block block, int start) {
        switch (block.kind()) {
            case LINE -> {
                if (paragraphStart >= 0 && gap(paragraphEnd, start)) {
                    closeParagraph();
                }
                paragraphStart = paragraphStart < 0 ? start : paragraphStart;
                paragraphEnd = block.end();
            }
            case HEADING -> alone(Math.clamp(block.level(), 1, 6), false, start, block.end());
            case LIST_ITEM -> alone(0, true, start, block.end());
            case PARAGRAPH, CELL -> alone(0, false, start, block.end());
        }
    }

    private void alone(int level, boolean item, int start, int end) {
        closeParagraph();
        List<Run> runs = runs(start, end);
        if (!runs.isEmpty()) {
            blocks.add(new TextBlock.Paragraph(level, item, runs));
        }
    }

    private void closeParagraph() {
        if (paragraphStart >= 0) {
            List<Run> runs = runs(paragraphStart, paragraphEnd);
            if (!runs.isEmpty()) {
                blocks.add(new TextBlock.Paragraph(0, false, runs));
            }
            paragraphStart = -1;
        }
    }

    private boolean gap(int from, int to) {
        return page.text().substring(from, to).chars().filter(c -> c == '\n').count() > 1;
    }

    private TextBlock table(Table table) {
        return new TextBlock.TableBlock(table.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> new TableCell(cell.columnSpan(), cell.rowSpan(), runs(cell.start(), cell.end())))
                        .toList())
                .toList());
    }

    private List<Run> runs(int start, int end) {
        List<Run> runs = new ArrayList<>();
        int at = start;
        for (Mark mark : marks) {
            if (mark.end() <= at || mark.start() >= end) {
                continue;
            }
            int from = Math.max(mark.start(), at);
            int to = Math.min(mark.end(), end);
            add(runs, at, from, false);
            add(runs, from, to, true);
            at = to;
        }
        add(runs, at, end, false);
        return runs.stream().allMatch(run -> run.text().isBlank()) ? List.of() : runs;
    }

    private void add(List<Run> runs, int start, int end, boolean marked) {
        if (end > start) {
            runs.add(new Run(page.text().substring(start, end), marked));
        }
    }

    private record Span(int start, int end, Table table) {
        static Span of(Table table) {
            int start = Integer.MAX_VALUE;
            int end = 0;
            for (Table.Row row : table.rows()) {
                for (Table.Cell cell : row.cells()) {
                    start = Math.min(start, cell.start());
                    end = Math.max(end, cell.end());
                }
            }
            return new Span(start, end, table);
        }
    }
}
