package cz.obzor.reading.office;

import cz.obzor.reading.Block;
import cz.obzor.reading.output.FlowText;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// Goes through the main part of a Word file: paragraphs with their styles and numbers, tables, page breaks. Deleted
/// text of tracked changes is left out, inserted text is in.
final class DocxBody {
    private static final int END = XMLStreamConstants.END_DOCUMENT;
    private static final int START = XMLStreamConstants.START_ELEMENT;

    private final FlowText flow;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Map<String, String> footnotes;
    private final Map<String, String> endnotes;
    private final Map<String, String> comments;
    private final boolean storedBreaks;
    private int notesSeen;

    DocxBody(
            FlowText flow,
            DocxStyles styles,
            DocxNumbering numbering,
            Map<String, String> footnotes,
            Map<String, String> endnotes,
            Map<String, String> comments,
            boolean storedBreaks) {
        this.flow = flow;
        this.styles = styles;
        this.numbering = numbering;
        this.footnotes = footnotes;
        this.endnotes = endnotes;
        this.comments = comments;
        this.storedBreaks = storedBreaks;
    }

    void read(Xml xml) throws IOException {
        for (int event = xml.next(); event != END; event = xml.next()) {
            if (event == START) {
                block(xml);
            }
        }
        flow.end();
    }

    /// Notes that nothing refers to are not lost; they end the file.
    void endNotes() {
        comments.forEach((id, text) -> flow.note("", text));
        comments.clear();
        endnotes.forEach((id, text) -> flow.note("", text));
        endnotes.clear();
        footnotes.forEach((id, text) -> flow.note("", text));
        footnotes.clear();
    }

    /// Elements that are not named here are gone into.
    private void block(Xml xml) throws IOException {
        switch (xml.name()) {
            case "p" -> paragraph(xml);
            case "tbl" -> table(xml);
            case "del", "moveFrom", "Fallback", "sdtPr", "sdtEndPr", "tblPr", "tblGrid" -> xml.skip();
            case "sectPr" -> xml.skip();
            default -> {}
        }
    }

    /// Properties of a paragraph before its text.
    private static final class Properties {
        @Nullable
        String style;

        int numbering = -1;
        int level = -1;
        int outline = -1;
        boolean breakBefore;
        boolean sectionEnds;
    }

    private void paragraph(Xml xml) throws IOException {
        int depth = xml.depth();
        Properties properties = new Properties();
        boolean begun = false;
        FlowText.Style look = FlowText.Style.PLAIN;
        for (int event = xml.within(depth); event != END; event = xml.within(depth)) {
            if (event != START) {
                continue;
            }
            if (xml.name().equals("pPr")) {
                properties(xml, properties);
                continue;
            }
            if (!begun) {
                begun = true;
                look = begin(properties);
            }
            inline(xml, look);
        }
        if (!begun) {
            begin(properties);
        }
        flow.end();
        if (properties.sectionEnds && !storedBreaks) {
            flow.pageBreak();
        }
    }

    private FlowText.Style begin(Properties properties) throws IOException {
        DocxStyles.Style style = styles.of(properties.style);
        if (properties.breakBefore) {
            flow.pageBreak();
        }
        int list = properties.numbering >= 0 ? properties.numbering : style.numbering();
        int level = properties.level >= 0 ? properties.level : style.level();
        DocxNumbering.Label label = list > 0 ? numbering.next(list, level, properties.style) : null;
        int heading = properties.outline >= 0 ? (properties.outline < 9 ? properties.outline + 1 : 0) : style.heading();
        if (heading > 0) {
            flow.begin(Block.Kind.HEADING, heading, label == null || label.bullet() ? null : label.text());
        } else if (label != null) {
            flow.begin(Block.Kind.LIST_ITEM, label.level() + 1, label.text());
        } else {
            flow.begin(Block.Kind.PARAGRAPH, 0, null);
        }
        return style.look();
    }

    private static void properties(Xml xml, Properties properties) throws IOException {
        int depth = xml.depth();
        for (int event = xml.within(depth); event != END; event = xml.within(depth)) {
            if (event != START) {
                continue;
            }
            switch (xml.name()) {
                case "pStyle" -> properties.style = xml.attribute("val");
                case "numId" -> properties.numbering = xml.number("val", -1);
                case "ilvl" -> properties.level = xml.number("val", -1);
                case "outlineLvl" -> properties.outline = xml.number("val", -1);
                case "pageBreakBefore" -> properties.breakBefore = DocxStyles.isOn(xml);
                case "sectPr" -> properties.sectionEnds = endsPage(xml);
                case "rPr", "pPrChange" -> xml.skip();
                default -> {}
            }
        }
    }

    /// A section begins a new page unless it says otherwise.
    private static boolean endsPage(Xml xml) throws IOException {
        int depth = xml.depth();
        boolean newPage = true;
        for (int event = xml.within(depth); event != END; event = xml.within(depth)) {
            if (event == START && xml.name().equals("type")) {
                String type = xml.attribute("val", "nextPage");
                newPage = !type.equals("continuous") && !type.equals("nextColumn");
            }
        }
        return newPage;
    }

    /// What stands within a paragraph. Elements that are not named here are gone into.
    private void inline(Xml xml, FlowText.Style look) throws IOException {
        switch (xml.name()) {
            case "r" -> run(xml, look);
            case "del", "moveFrom", "Fallback", "sdtPr", "instrText", "rPr" -> xml.skip();
            case "txbxContent" -> textBox(xml);
            case "p" -> paragraph(xml);
            case "tbl" -> table(xml);
            case "t" -> append(xml, look);
            default -> {}
        }
    }

    /// Paragraphs of a text box stand between those of the text, where the box is anchored.
    private void textBox(Xml xml) throws IOException {
        int depth = xml.depth();
        flow.end();
        for (int event = xml.within(depth); event != END; event = xml.within(depth)) {
            if (event == START) {
                block(xml);
            }
        }
        flow.begin(Block.Kind.PARAGRAPH, 0, null);
    }

    private void run(Xml xml, FlowText.Style paragraphLook) throws IOException {
        int depth = xml.depth();
        RunLook look = new RunLook(paragraphLook);
        for (int event = xml.within(depth); event != END; event = xml.within(depth)) {
            if (event != START) {
                continue;
            }
            switch (xml.name()) {
                case "rPr" -> look.read(xml);
                case "t" -> {
                    if (look.hidden) {
                        xml.skip();
                    } else {
                        append(xml, look.style());
                    }
                }
                case "tab", "ptab" -> flow.append(" ", look.style());
                case "noBreakHyphen" -> flow.append("-", look.style());
                case "softHyphen" -> flow.append("\u00AD", look.style());
                case "cr" -> flow.newLine();
                case "br" -> lineOrPageBreak(xml);
                case "lastRenderedPageBreak" -> flow.pageBreak();
                case "sym" -> flow.append(symbol(xml), look.style());
                case "footnoteReference" -> reference(xml, footnotes, look.style());
                case "commentReference" -> comment(xml);
                case "endnoteReference" -> reference(xml, endnotes, look.style());
                default -> inline(xml, paragraphLook);
            }
        }
    }

    private void append(Xml xml, FlowText.Style style) throws IOException {
        int depth = xml.depth();
        for (int event = xml.within(depth); event != END; event = xml.within(depth)) {
            if (Xml.isText(event)) {
                flow.append(CharBuffer.wrap(xml.characters(), xml.charactersStart(), xml.charactersLength()), style);
            }
        }
    }

    private void lineOrPageBreak(Xml xml) throws IOException {
        String type = xml.attribute("type", "");
        if (type.equals("page")) {
            flow.pageBreak();
        } else {
            flow.newLine();
        }
    }

    private static String symbol(Xml xml) {
        try {
            int code = Integer.parseInt(xml.attribute("char", ""), 16);
            String text = String.valueOf((char) code);
            return code >= 0xE000 ? Numerals.bullet(text) : text;
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private void comment(Xml xml) {
        String comment = comments.remove(xml.attribute("id", ""));
        if (comment != null) {
            flow.note("", comment);
        }
    }

    private void reference(Xml xml, Map<String, String> notes, FlowText.Style style) {
        String note = notes.remove(xml.attribute("id", ""));
        if (note != null) {
            String number = "[" + ++notesSeen + "]";
            flow.append(" " + number, style);
            flow.note(number, note);
        }
    }

    /// Look of a run: what its paragraph has, changed by what it says itself.
    private static final class RunLook {
        private float size;
        private boolean bold;
        private boolean italic;
        private int color;
        boolean hidden;
        private FlowText.@Nullable Style made;

        RunLook(FlowText.Style paragraph) {
            size = paragraph.size();
            bold = paragraph.bold();
            italic = paragraph.italic();
            color = paragraph.color();
        }

        void read(Xml xml) throws IOException {
            int depth = xml.depth();
            for (int event = xml.within(depth); event != END; event = xml.within(depth)) {
                if (event != START) {
                    continue;
                }
                switch (xml.name()) {
                    case "b" -> bold = DocxStyles.isOn(xml);
                    case "i" -> italic = DocxStyles.isOn(xml);
                    case "sz" -> size = xml.number("val", 0) / 2f;
                    case "color" -> color = DocxStyles.color(xml.attribute("val", "auto"));
                    case "vanish" -> hidden = DocxStyles.isOn(xml);
                    case "rPrChange" -> xml.skip();
                    default -> {}
                }
            }
            made = null;
        }

        FlowText.Style style() {
            if (made == null) {
                made = new FlowText.Style(size, bold, italic, color);
            }
            return made;
        }
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
                case "tr" -> row(xml, outer);
                case "tblPr", "tblGrid", "del" -> xml.skip();
                default -> {}
            }
        }
        if (outer) {
            flow.endTable();
        }
    }

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
            switch (xml.name()) {
                case "gridBefore" -> column += Math.max(0, xml.number("val", 0));
                case "tc" -> column += cell(xml, outer, column);
                case "tblPrEx", "sdtPr" -> xml.skip();
                default -> {}
            }
        }
        if (outer) {
            flow.endRow();
        }
    }

    /// @return columns that the cell covers
    private int cell(Xml xml, boolean outer, int column) throws IOException {
        int depth = xml.depth();
        int span = 1;
        boolean continued = false;
        boolean begun = false;
        for (int event = xml.within(depth); event != END; event = xml.within(depth)) {
            if (event != START) {
                continue;
            }
            switch (xml.name()) {
                case "gridSpan" -> span = Math.clamp(xml.number("val", 1), 1, 1000);
                case "vMerge" -> continued = !"restart".equals(xml.attribute("val")) && flow.hasCellAbove(column);
                case "tcPr", "tcW", "tcBorders", "shd", "vAlign", "noWrap", "hideMark" -> {}
                case "p", "tbl", "sdt" -> {
                    if (!begun && outer && !continued) {
                        flow.beginCell(column, span, 1);
                        begun = true;
                    }
                    if (continued && outer) {
                        xml.skip();
                    } else {
                        block(xml);
                    }
                }
                default -> {}
            }
        }
        if (outer && continued) {
            flow.continueCellAbove(column);
        } else if (outer) {
            if (!begun) {
                flow.beginCell(column, span, 1);
            }
            flow.endCell();
        }
        return span;
    }
}
