package cz.obzor.reading.office;

import cz.obzor.reading.Block;
import cz.obzor.reading.output.FlowText;
import cz.obzor.reading.output.ReadingFailure;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;

/// Rows of one sheet as a table. Rows and cells without a value are left out.
final class SheetRows {
    private static final int END = XMLStreamConstants.END_DOCUMENT;
    private static final int START = XMLStreamConstants.START_ELEMENT;
    private static final int MOST_CELLS = 20_000_000;

    private final Xml xml;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final MergedCells merged;
    private final FlowText flow;

    private int row = -1;
    private int column = -1;
    private int cells;
    private boolean rowBegun;
    /// rows below this one are covered by a joined cell and stay even where they are empty
    private int coveredUntil = -1;

    SheetRows(Xml xml, SharedStrings strings, CellFormats formats, MergedCells merged, FlowText flow) {
        this.xml = xml;
        this.strings = strings;
        this.formats = formats;
        this.merged = merged;
        this.flow = flow;
    }

    void read() throws IOException {
        for (int event = xml.next(); event != END; event = xml.next()) {
            if (event == START && xml.name().equals("row")) {
                row();
            }
        }
        if (flow.inTable()) {
            flow.endTable();
        }
    }

    private void row() throws IOException {
        row = Math.max(row + 1, xml.number("r", row + 2) - 1);
        column = -1;
        rowBegun = false;
        int depth = xml.depth();
        for (int event = xml.within(depth); event != END; event = xml.within(depth)) {
            if (event == START && xml.name().equals("c")) {
                cell();
            }
        }
        if (!rowBegun && row <= coveredUntil) {
            beginRow();
        }
        if (rowBegun) {
            flow.endRow();
        }
    }

    private void beginRow() throws IOException {
        if (!flow.inTable()) {
            flow.beginTable();
        }
        flow.beginRow();
        rowBegun = true;
    }

    private void cell() throws IOException {
        CellReference place = CellReference.of(xml.attribute("r", ""));
        column = place == null ? column + 1 : place.column();
        String type = xml.attribute("t", "n");
        int style = xml.number("s", 0);
        String text = value(type, style);
        if (text.isBlank()) {
            return;
        }
        if (++cells > MOST_CELLS) {
            throw ReadingFailure.contentLimit("more than " + MOST_CELLS + " cells on a sheet");
        }
        if (!rowBegun) {
            beginRow();
        }
        MergedCells.Span span = merged.at(row, column);
        if (span != null) {
            coveredUntil = Math.max(coveredUntil, row + span.rows() - 1);
        }
        flow.beginCell(column, span == null ? 1 : span.columns(), span == null ? 1 : span.rows());
        flow.begin(Block.Kind.CELL, 0, null);
        flow.appendLines(text, FlowText.Style.PLAIN);
        flow.endCell();
    }

    private String value(String type, int style) throws IOException {
        String stored = "";
        String inline = "";
        int depth = xml.depth();
        for (int event = xml.within(depth); event != END; event = xml.within(depth)) {
            if (event != START) {
                continue;
            }
            switch (xml.name()) {
                case "v" -> stored = xml.text(1_000_001);
                case "is" -> inline = SharedStrings.text(xml);
                default -> xml.skip();
            }
        }
        return switch (type) {
            case "s" -> strings.get(index(stored));
            case "inlineStr" -> inline;
            case "b" -> stored.strip().equals("1") ? "PRAVDA" : "NEPRAVDA";
            case "str", "e" -> stored;
            case "d" -> stored;
            default -> stored.isBlank() ? inline : formats.show(stored.strip(), style);
        };
    }

    private static int index(String stored) {
        try {
            return Integer.parseInt(stored.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
