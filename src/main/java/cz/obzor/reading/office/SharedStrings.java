package cz.obzor.reading.office;

import cz.obzor.reading.output.FileOutput;
import cz.obzor.reading.output.ReadingFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// Texts of a workbook that its cells refer to by number.
final class SharedStrings {
    /// characters of all; 200,000 rows of addresses have some 10 million
    private static final long MOST = 50_000_000;

    private static final int MOST_STRINGS = 4_000_000;
    /// Excel allows 32,767
    private static final int LONGEST = 1_000_000;

    private final List<String> strings = new ArrayList<>();

    static SharedStrings read(@Nullable InputStream part, FileOutput out) throws IOException {
        SharedStrings shared = new SharedStrings();
        if (part == null) {
            return shared;
        }
        try (part;
                Xml xml = new Xml(part)) {
            shared.read(xml);
        } catch (IOException e) {
            out.warn("broken-structure");
        }
        return shared;
    }

    String get(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    private void read(Xml xml) throws IOException {
        long total = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("si")) {
                String text = text(xml);
                total += text.length() + 20L;
                strings.add(text);
                if (total > MOST || strings.size() > MOST_STRINGS) {
                    throw ReadingFailure.contentLimit("texts of the workbook take more than " + MOST + " characters");
                }
            }
        }
    }

    /// Text of an item or of a cell just begun: its runs, without the pronunciation beside them.
    static String text(Xml xml) throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = xml.depth();
        for (int event = xml.within(depth); event != XMLStreamConstants.END_DOCUMENT; event = xml.within(depth)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals("t")) {
                    text.append(xml.text(LONGEST + 1));
                } else if (xml.name().equals("rPh")) {
                    xml.skip();
                }
            }
            if (text.length() > LONGEST) {
                throw ReadingFailure.contentLimit("a cell of more than " + LONGEST + " characters");
            }
        }
        return text.toString();
    }
}
