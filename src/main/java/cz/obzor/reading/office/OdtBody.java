package cz.obzor.reading.office;

import cz.obzor.reading.Block;
import cz.obzor.reading.output.FlowText;
import java.io.IOException;
import java.nio.CharBuffer;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// Goes through the body of an OpenDocument text.
final class OdtBody {
    private static final int END = XMLStreamConstants.END_DOCUMENT;
    private static final int START = XMLStreamConstants.START_ELEMENT;
    private static final int DEEPEST_LIST = 30;

    private final FlowText flow;
    private final OdtStyles styles;
    private final OdtNumbering numbering;
    private int notesSeen;

    OdtBody(FlowText flow, OdtStyles styles, OdtNumbering numbering) {
        this.flow = flow;
        this.styles = styles;
        this.numbering = numbering;
    }

    /// The list around a paragraph; its first paragraph shows the number.
    private static final class ListPlace {
        final String style;
        final int depth;
        boolean numbered;
        int startValue = -1;

        ListPlace(String style, int depth) {
            this.style = style;
            this.depth = depth;
        }
    }

    void read(Xml xml) throws IOException {
        blocks(xml, null);
        flow.end();
    }

    private void blocks(Xml xml, @Nullable ListPlace list) throws IOException {
        int depth = xml.depth();
        for (int event = xml.within(depth); event != END; event = xml.within(depth)) {
            if (event == START) {
                block(xml, list);
            }
        }
    }

    /// Elements that are not named here are gone into.
    private void block(Xml xml, @Nullable ListPlace list) throws IOException {
        switch (xml.name()) {
            case "p" -> paragraph(xml, list, 0);
            case "h" -> paragraph(xml, list, Math.clamp(xml.number("outline-level", 1), 1, 10));
            case "list" -> list(xml, list);
            case "table" -> table(xml);
            case "soft-page-break" -> flow.pageBreak();
            case "annotation" -> comment(xml);
            case "tracked-changes", "forms", "sequence-decls", "variable-decls", "user-field-decls" -> xml.skip();
            default -> {}
        }
    }

    private void list(Xml xml, @Nullable ListPlace around) throws IOException {
        String style = xml.attribute("style-name", around == null ? "" : around.style);
        int level = around == null ? 1 : around.depth + 1;
        boolean continues =
                "true".equals(xml.attribute("continue-numbering")) || xml.attribute("continue-list") != null;
        if (level == 1 && !continues) {
            numbering.restart(style);
        }
        int depth = xml.depth();
        for (int event = xml.within(depth); event != END; event = xml.within(depth)) {
            if (event != START || level > DEEPEST_LIST) {
                continue;
            }
            ListPlace place = new ListPlace(style, level);
            if (xml.name().equals("list-item")) {
                place.startValue = xml.number("start-value", -1);
                blocks(xml, place);
            } else if (xml.name().equals("list-header")) {
                place.numbered = true;
                blocks(xml, place);
            }
        }
    }

    private void paragraph(Xml xml, @Nullable ListPlace list, int heading) throws IOException {
        String styleName = xml.attribute("style-name");
        if (styles.breaksBefore(styleName)) {
            flow.pageBreak();
        }
        String label = label(xml, list, heading, styleName);
        if (heading > 0) {
            flow.begin(Block.Kind.HEADING, heading, label);
        } else if (list != null) {
            flow.begin(Block.Kind.LIST_ITEM, list.depth, label);
        } else {
            flow.begin(Block.Kind.PARAGRAPH, 0, null);
        }
        inline(xml, styles.look(styleName, FlowText.Style.PLAIN));
        flow.end();
        if (styles.breaksAfter(styleName)) {
            flow.pageBreak();
        }
    }

    private @Nullable String label(Xml xml, @Nullable ListPlace list, int heading, @Nullable String styleName) {
        if (list != null) {
            if (list.numbered) {
                return null;
            }
            list.numbered = true;
            return numbering.next(list.style, list.depth, list.startValue);
        }
        boolean off = "".equals(styles.list(styleName)) || "true".equals(xml.attribute("is-list-header"));
        return heading > 0 && !off ? numbering.next(OdtNumbering.OUTLINE, heading, -1) : null;
    }

    private void inline(Xml xml, FlowText.Style look) throws IOException {
        int depth = xml.depth();
        for (int event = xml.within(depth); event != END; event = xml.within(depth)) {
            if (Xml.isText(event)) {
                flow.append(CharBuffer.wrap(xml.characters(), xml.charactersStart(), xml.charactersLength()), look);
            } else if (event == START) {
                inlineElement(xml, look);
            }
        }
    }

    private void inlineElement(Xml xml, FlowText.Style look) throws IOException {
        switch (xml.name()) {
            case "span" -> inline(xml, styles.look(xml.attribute("style-name"), look));
            case "s" -> flow.append(" ".repeat(Math.clamp(xml.number("c", 1), 1, 200)), look);
            case "tab" -> flow.append(" ", look);
            case "line-break" -> flow.newLine();
            case "soft-page-break" -> flow.pageBreak();
            case "note" -> note(xml, look);
            case "annotation" -> comment(xml);
            case "text-box", "list", "table" -> boxed(xml);
            case "p", "h" -> paragraph(xml, null, 0);
            case "tracked-changes", "desc", "ruby-text", "binary-data" -> xml.skip();
            default -> {}
        }
    }

    /// Blocks of a text box stand between those of the text, where the box is anchored.
    private void boxed(Xml xml) throws IOException {
        flow.end();
        if (xml.name().equals("text-box")) {
            blocks(xml, null);
        } else {
            block(xml, null);
        }
        flow.begin(Block.Kind.PARAGRAPH, 0, null);
    }

    private void comment(Xml xml) throws IOException {
        flow.note("", noteText(xml));
    }

    private void note(Xml xml, FlowText.Style look) throws IOException {
        String number = "[" + ++notesSeen + "]";
        flow.append(" " + number, look);
        flow.note(number, noteText(xml));
    }

    private static String noteText(Xml xml) throws IOException {
        int depth = xml.depth();
        StringBuilder text = new StringBuilder();
        for (int event = xml.within(depth); event != END; event = xml.within(depth)) {
            if (event == START
                    && (xml.name().equals("note-citation") || xml.name().equals("date"))) {
                xml.skip();
            } else if (event == START && xml.name().equals("p") && !text.isEmpty()) {
                text.append('\n');
            } else if (Xml.isText(event) && text.length() < 20_000) {
                text.append(xml.characters(), xml.charactersStart(), xml.charactersLength());
            }
        }
        return text.toString().strip();
    }

    private void table(Xml xml) throws IOException {
        int depth = xml.depth();
        boolean outer = !flow.inTable();
        if (outer) {
            flow.beginTable();
        }
        for (int event = xml.within(depth); event != END; event = xml.within(depth)) {
            if (event != START) {
                continue;
            }
            switch (xml.name()) {
                case "table-row" -> row(xml, outer);
                case "soft-page-break" -> flow.pageBreak();
                default -> {}
            }
        }
        if (outer) {
            flow.endTable();
        }
    }

    /// Repeated rows and cells are told once: honest ones are empty.
    private void row(Xml xml, boolean outer) throws IOException {
        int depth = xml.depth();
        int column = 0;
        if (outer) {
            flow.beginRow();
        }
        for (int event = xml.within(depth); event != END; event = xml.within(depth)) {
            if (event != START) {
                continue;
            }
            int repeated = Math.clamp(xml.number("number-columns-repeated", 1), 1, 20_000);
            if (xml.name().equals("covered-table-cell")) {
                xml.skip();
                column += repeated;
            } else if (xml.name().equals("table-cell")) {
                if (outer) {
                    flow.beginCell(
                            column, xml.number("number-columns-spanned", 1), xml.number("number-rows-spanned", 1));
                }
                blocks(xml, null);
                if (outer) {
                    flow.endCell();
                }
                column += repeated;
            }
        }
        if (outer) {
            flow.endRow();
        }
    }
}
