package cz.obzor.reading.office;

import cz.obzor.reading.FailureReason;
import cz.obzor.reading.output.FileOutput;
import cz.obzor.reading.output.FlowText;
import cz.obzor.reading.output.ReadingFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// Reads a Word file as a stream: nothing of it is held but its styles, numbering and notes.
public final class DocxFile {
    /// Word leaves this where its pages ended when it last saved the file
    private static final byte[] STORED_BREAK = "lastRenderedPageBreak".getBytes(StandardCharsets.US_ASCII);

    private static final int MOST_NOTES = 20_000;
    private static final int LONGEST_NOTE = 20_000;

    private final Archive archive;
    private final FileOutput out;

    private DocxFile(Archive archive, FileOutput out) {
        this.archive = archive;
        this.out = out;
    }

    public static void read(Archive archive, FileOutput out) throws IOException {
        new DocxFile(archive, out).read();
    }

    private void read() throws IOException {
        OfficeParts parts = new OfficeParts(archive);
        String main = parts.main("word/document.xml");
        out.title(parts.title());
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        boolean storedBreaks = contains(main, STORED_BREAK);
        FlowText flow = new FlowText(out, storedBreaks ? FlowText.Cut.NEVER : FlowText.Cut.PAGE);
        DocxBody body = new DocxBody(
                flow,
                DocxStyles.read(archive.read(folder + "styles.xml")),
                DocxNumbering.read(archive.read(folder + "numbering.xml")),
                notes(folder + "footnotes.xml", "footnote"),
                notes(folder + "endnotes.xml", "endnote"),
                notes(folder + "comments.xml", "comment"),
                storedBreaks);
        try (InputStream part = archive.read(main)) {
            if (part == null) {
                throw new ReadingFailure(FailureReason.BROKEN, "there is no " + main);
            }
            try (Xml xml = new Xml(part)) {
                body.read(xml);
            }
        } catch (IOException e) {
            keepWhatWasRead(flow, e);
        }
        body.endNotes();
        marginTexts(folder, flow);
        if (archive.names().stream().anyMatch(name -> name.startsWith(folder + "embeddings/"))) {
            out.warn("attachments-not-read");
        }
        if (archive.isDamaged()) {
            out.warn("broken-structure");
        }
        flow.finish();
    }

    private void keepWhatWasRead(FlowText flow, IOException damage) throws IOException {
        flow.flush();
        if (out.nextPage() == 1) {
            throw damage;
        }
        out.warn("broken-structure");
    }

    private boolean contains(String name, byte[] wanted) throws IOException {
        try (InputStream in = archive.read(name)) {
            if (in == null) {
                return false;
            }
            byte[] chunk = new byte[1 << 16];
            int matched = 0;
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                for (int i = 0; i < got; i++) {
                    matched = chunk[i] == wanted[matched] ? matched + 1 : chunk[i] == wanted[0] ? 1 : 0;
                    if (matched == wanted.length) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private Map<String, String> notes(String part, String element) throws IOException {
        Map<String, String> notes = new LinkedHashMap<>();
        try (InputStream in = archive.read(part)) {
            if (in == null) {
                return notes;
            }
            try (Xml xml = new Xml(in)) {
                for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                    if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals(element)) {
                        boolean separator = !xml.attribute("type", "normal").equals("normal");
                        String id = xml.attribute("id", "");
                        String author = xml.attribute("author", "");
                        String text = (author.isEmpty() ? "" : author + ": ") + String.join("\n", paragraphs(xml));
                        if (!separator && notes.size() < MOST_NOTES) {
                            notes.put(id, text);
                        }
                    }
                }
            }
        } catch (IOException e) {
            out.warn("broken-structure");
        }
        return notes;
    }

    /// Headers and footers repeat on every printed page; they are told once, at the end.
    private void marginTexts(String folder, FlowText flow) throws IOException {
        List<String> seen = new ArrayList<>();
        for (String name : archive.names()) {
            if (!name.startsWith(folder + "header") && !name.startsWith(folder + "footer")) {
                continue;
            }
            try (InputStream in = archive.read(name)) {
                if (in != null) {
                    try (Xml xml = new Xml(in)) {
                        String text = String.join("\n", paragraphs(xml));
                        if (!text.isBlank() && !seen.contains(text) && seen.size() < 50) {
                            seen.add(text);
                            flow.note("", text);
                        }
                    }
                }
            } catch (IOException e) {
                out.warn("broken-structure");
            }
        }
    }

    /// Plain text of the paragraphs of the element just begun.
    private static List<String> paragraphs(Xml xml) throws IOException {
        List<String> result = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int depth = xml.depth();
        int length = 0;
        for (int event = xml.within(depth); event != XMLStreamConstants.END_DOCUMENT; event = xml.within(depth)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "t" -> text.append(xml.text(LONGEST_NOTE));
                    case "tab", "br" -> text.append(' ');
                    case "instrText", "delText", "Fallback", "pPr", "rPr" -> xml.skip();
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("p")) {
                length += addParagraph(result, text, length);
            }
        }
        addParagraph(result, text, length);
        return result;
    }

    private static int addParagraph(List<String> paragraphs, StringBuilder text, int lengthBefore) {
        @Nullable String paragraph = text.isEmpty() ? null : text.toString().strip();
        text.setLength(0);
        if (paragraph == null || paragraph.isEmpty() || lengthBefore > LONGEST_NOTE) {
            return 0;
        }
        paragraphs.add(paragraph);
        return paragraph.length();
    }
}
