package cz.obzor.reading.plain;

import cz.obzor.reading.Block;
import cz.obzor.reading.output.FlowText;
import cz.obzor.reading.output.ReadingFailure;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Goes through the elements of a web page.
final class HtmlBlocks {
    private static final int DEEPEST = 600;
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "iframe",
            "object",
            "svg",
            "math",
            "canvas",
            "select",
            "datalist");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "aside",
            "header",
            "footer",
            "nav",
            "address",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "dl",
            "dt",
            "dd",
            "hr",
            "details",
            "summary",
            "center",
            "body",
            "caption",
            "legend",
            "title");

    private final FlowText flow;
    private final Deque<ListPlace> lists = new ArrayDeque<>();
    private boolean bold;
    private boolean italic;
    private boolean preformatted;
    private int depth;

    HtmlBlocks(FlowText flow) {
        this.flow = flow;
    }

    private static final class ListPlace {
        final boolean numbered;
        int next;

        ListPlace(boolean numbered, int next) {
            this.numbered = numbered;
            this.next = next;
        }
    }

    void read(Element element) throws IOException {
        children(element);
        flow.end();
    }

    private void children(Element element) throws IOException {
        if (++depth > DEEPEST) {
            throw ReadingFailure.contentLimit("elements nested deeper than " + DEEPEST);
        }
        for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof TextNode text) {
                text(text.getWholeText());
            } else if (node instanceof Element child) {
                element(child);
            }
        }
        depth--;
    }

    private void element(Element element) throws IOException {
        String name = element.normalName();
        if (SILENT.contains(name) || element.hasAttr("hidden")) {
            return;
        }
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> block(element, Block.Kind.HEADING, name.charAt(1) - '0', null);
            case "li" -> item(element);
            case "ul" -> list(element, new ListPlace(false, 1));
            case "ol" -> list(element, new ListPlace(true, number(element, "start", 1)));
            case "table" -> table(element);
            case "br" -> {
                if (flow.inBlock()) {
                    flow.newLine();
                }
            }
            case "b", "strong" -> {
                boolean before = bold;
                bold = true;
                children(element);
                bold = before;
            }
            case "i", "em" -> {
                boolean before = italic;
                italic = true;
                children(element);
                italic = before;
            }
            case "pre", "textarea" -> {
                boolean before = preformatted;
                preformatted = true;
                block(element, Block.Kind.PARAGRAPH, 0, null);
                preformatted = before;
            }
            default -> {
                if (BLOCKS.contains(name)) {
                    flow.end();
                    children(element);
                    flow.end();
                } else {
                    children(element);
                }
            }
        }
    }

    private void block(Element element, Block.Kind kind, int level, @Nullable String label) throws IOException {
        flow.begin(kind, level, label);
        children(element);
        flow.end();
    }

    private void list(Element element, ListPlace place) throws IOException {
        flow.end();
        lists.push(place);
        children(element);
        lists.pop();
        flow.end();
    }

    private void item(Element element) throws IOException {
        ListPlace place = lists.peek();
        String label = place == null || !place.numbered ? "•" : place.next + ".";
        if (place != null) {
            place.next = number(element, "value", place.next) + 1;
        }
        block(element, Block.Kind.LIST_ITEM, Math.max(1, lists.size()), label);
    }

    private void text(String text) throws IOException {
        FlowText.Style style = new FlowText.Style(0, bold, italic, 0);
        if (preformatted) {
            open();
            flow.appendLines(text, style);
            return;
        }
        StringBuilder collapsed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
            if (!space) {
                collapsed.append(c);
            } else if (collapsed.isEmpty()
                    ? flow.inBlock() && !flow.isAfterSpace()
                    : collapsed.charAt(collapsed.length() - 1) != ' ') {
                collapsed.append(' ');
            }
        }
        if (!collapsed.isEmpty()) {
            open();
            flow.append(collapsed, style);
        }
    }

    private void open() throws IOException {
        if (!flow.inBlock()) {
            flow.begin(Block.Kind.PARAGRAPH, 0, null);
        }
    }

    private void table(Element table) throws IOException {
        if (flow.inTable()) {
            flow.end();
            children(table);
            flow.end();
            return;
        }
        flow.beginTable();
        Occupied occupied = new Occupied();
        for (Element row : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
            flow.beginRow();
            int column = 0;
            for (Element cell : row.children()) {
                if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                    continue;
                }
                column = occupied.nextFree(column);
                int columnSpan = Math.clamp(number(cell, "colspan", 1), 1, 1000);
                int rowSpan = Math.clamp(number(cell, "rowspan", 1), 1, 1000);
                occupied.take(column, columnSpan, rowSpan);
                flow.beginCell(column, columnSpan, rowSpan);
                children(cell);
                flow.endCell();
                column += columnSpan;
            }
            flow.endRow();
            occupied.nextRow();
        }
        flow.endTable();
    }

    /// Columns that cells above still cover.
    private static final class Occupied {
        private final int[] rows = new int[2000];

        int nextFree(int from) {
            int column = from;
            while (column < rows.length && rows[column] > 0) {
                column++;
            }
            return column;
        }

        void take(int column, int columnSpan, int rowSpan) {
            for (int i = column; i < Math.min(column + columnSpan, rows.length); i++) {
                rows[i] = rowSpan;
            }
        }

        void nextRow() {
            for (int i = 0; i < rows.length; i++) {
                rows[i] = Math.max(0, rows[i] - 1);
            }
        }
    }

    private static int number(Element element, String attribute, int otherwise) {
        String value = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (value.isEmpty() || value.length() > 6) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
