package cz.obzor.reading.plain;

import cz.obzor.reading.Block;
import cz.obzor.reading.output.FileOutput;
import cz.obzor.reading.output.FlowText;
import cz.obzor.reading.output.ReadingFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Reads Markdown: headings, lists, tables and the text of everything else.
public final class MarkdownFile {
    private static final long LARGEST = 24L << 20;
    private static final int DEEPEST = 200;

    private final FlowText flow;
    private boolean bold;
    private boolean italic;
    private int depth;
    private int listDepth;
    /// number or mark that the next paragraph shows
    private @Nullable String pendingLabel;

    private MarkdownFile(FileOutput out) {
        this.flow = new FlowText(out, FlowText.Cut.LONG);
    }

    public static void read(Path file, FileOutput out) throws IOException {
        if (Files.size(file) > LARGEST) {
            // too large for a tree of its parts; its text is readable as it stands
            TextFile.read(file, out);
            return;
        }
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        Node document;
        try (BufferedReader in = TextFile.open(file)) {
            document = parser.parseReader(in);
        }
        MarkdownFile reading = new MarkdownFile(out);
        reading.children(document);
        reading.flow.end();
        reading.flow.finish();
    }

    private void children(Node parent) throws IOException {
        if (++depth > DEEPEST * 3) {
            throw ReadingFailure.contentLimit("nested deeper than " + DEEPEST * 3);
        }
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            node(node);
        }
        depth--;
    }

    private void node(Node node) throws IOException {
        switch (node) {
            case Heading heading -> block(heading, Block.Kind.HEADING, heading.getLevel());
            case Paragraph paragraph -> paragraph(paragraph);
            case BulletList list -> list(list, null, 0);
            case OrderedList list -> {
                Integer start = list.getMarkerStartNumber();
                String delimiter = list.getMarkerDelimiter();
                list(list, delimiter == null ? "." : delimiter, start == null ? 1 : start);
            }
            case TableBlock table -> table(table);
            case FencedCodeBlock code -> lines(code.getLiteral());
            case IndentedCodeBlock code -> lines(code.getLiteral());
            case HtmlBlock html ->
                lines(Jsoup.parseBodyFragment(html.getLiteral()).wholeText());
            case HtmlInline html -> inlineHtml(html);
            case Text text -> flow.append(text.getLiteral(), style());
            case Code code -> flow.append(code.getLiteral(), style());
            case SoftLineBreak ignored -> flow.append(" ", style());
            case HardLineBreak ignored -> flow.newLine();
            case StrongEmphasis strong -> {
                boolean before = bold;
                bold = true;
                children(strong);
                bold = before;
            }
            case Emphasis emphasis -> {
                boolean before = italic;
                italic = true;
                children(emphasis);
                italic = before;
            }
            case Image image -> children(image);
            default -> children(node);
        }
    }

    private void inlineHtml(HtmlInline html) {
        if (html.getLiteral().startsWith("<br")) {
            flow.newLine();
        }
    }

    private FlowText.Style style() {
        return new FlowText.Style(0, bold, italic, 0);
    }

    private void paragraph(Paragraph paragraph) throws IOException {
        if (listDepth > 0) {
            block(paragraph, Block.Kind.LIST_ITEM, listDepth);
        } else {
            block(paragraph, Block.Kind.PARAGRAPH, 0);
        }
    }

    private void block(Node node, Block.Kind kind, int level) throws IOException {
        flow.begin(kind, level, pendingLabel);
        pendingLabel = null;
        children(node);
        flow.end();
    }

    private void lines(@Nullable String literal) throws IOException {
        if (literal != null && !literal.isBlank()) {
            flow.begin(Block.Kind.PARAGRAPH, 0, pendingLabel);
            pendingLabel = null;
            flow.appendLines(literal.stripTrailing(), FlowText.Style.PLAIN);
            flow.end();
        }
    }

    private void list(Node list, @Nullable String delimiter, int start) throws IOException {
        listDepth++;
        int number = start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                pendingLabel = delimiter == null ? "•" : number++ + delimiter;
                children(item);
                pendingLabel = null;
            }
        }
        listDepth--;
    }

    private void table(TableBlock table) throws IOException {
        flow.beginTable();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    row(row);
                }
            }
        }
        flow.endTable();
    }

    private void row(Node row) throws IOException {
        flow.beginRow();
        int column = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                flow.beginCell(column++, 1, 1);
                flow.begin(Block.Kind.CELL, 0, null);
                children(cell);
                flow.endCell();
            }
        }
        flow.endRow();
    }
}
