package cz.obzor.reading.office;

import cz.obzor.reading.Block;
import cz.obzor.reading.output.FileOutput;
import cz.obzor.reading.output.FlowText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/// Reads an Excel workbook: each sheet is a page (a very long one several), its name a heading, its rows a table of the
/// values that the cells show. Sizes that a file claims are not believed; only cells that are there count.
public final class XlsxFile {
    private static final int MOST_SHEETS = 2000;

    /// a sheet longer than this is cut at the end of a row
    private static final FlowText.Cut CUT = new FlowText.Cut(200_000, 200_000);

    private record Sheet(String name, String part) {}

    private final Archive archive;
    private final FileOutput out;

    private XlsxFile(Archive archive, FileOutput out) {
        this.archive = archive;
        this.out = out;
    }

    public static void read(Archive archive, FileOutput out) throws IOException {
        new XlsxFile(archive, out).read();
    }

    private void read() throws IOException {
        OfficeParts parts = new OfficeParts(archive);
        String main = parts.main("xl/workbook.xml");
        out.title(parts.title());
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String file = main.substring(main.lastIndexOf('/') + 1);
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = sheets(main, parts.relations(folder + "_rels/" + file + ".rels", folder), folder, sheets);
        SharedStrings strings = SharedStrings.read(archive.read(folder + "sharedStrings.xml"), out);
        CellFormats formats = CellFormats.read(archive.read(folder + "styles.xml"), from1904);
        FlowText flow = new FlowText(out, CUT);
        for (Sheet sheet : sheets) {
            sheet(sheet, strings, formats, flow);
            flow.flush();
        }
        if (archive.isDamaged()) {
            out.warn("broken-structure");
        }
        flow.finish();
    }

    /// @return whether days are counted from 1904
    private boolean sheets(String main, Map<String, String> relations, String folder, List<Sheet> sheets)
            throws IOException {
        boolean from1904 = false;
        try (InputStream in = archive.read(main)) {
            if (in == null) {
                throw new IOException("there is no " + main);
            }
            try (Xml xml = new Xml(in)) {
                for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                    if (event != XMLStreamConstants.START_ELEMENT) {
                        continue;
                    }
                    if (xml.name().equals("workbookPr")) {
                        String value = xml.attribute("date1904", "0");
                        from1904 = value.equals("1") || value.equals("true");
                    } else if (xml.name().equals("sheet") && sheets.size() < MOST_SHEETS) {
                        String usual = folder + "worksheets/sheet" + (sheets.size() + 1) + ".xml";
                        String part = relations.getOrDefault(xml.attribute("id", ""), usual);
                        sheets.add(new Sheet(xml.attribute("name", ""), part));
                    }
                }
            }
        } catch (IOException e) {
            if (sheets.isEmpty()) {
                throw e;
            }
            out.warn("broken-structure");
        }
        return from1904;
    }

    private void sheet(Sheet sheet, SharedStrings strings, CellFormats formats, FlowText flow) throws IOException {
        flow.begin(Block.Kind.HEADING, 1, null);
        flow.append(sheet.name, FlowText.Style.PLAIN);
        flow.end();
        MergedCells merged;
        try (InputStream in = archive.read(sheet.part)) {
            if (in == null) {
                out.warn("broken-structure");
                return;
            }
            merged = MergedCells.scan(in);
        }
        try (InputStream in = archive.read(sheet.part)) {
            if (in != null) {
                try (Xml xml = new Xml(in)) {
                    new SheetRows(xml, strings, formats, merged, flow).read();
                }
            }
        } catch (IOException e) {
            if (flow.inTable()) {
                flow.endTable();
            }
            out.warn("broken-structure");
        }
    }
}
