package cz.obzor.reading.office;

import cz.obzor.reading.output.FileOutput;
import cz.obzor.reading.output.FlowText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// Reads an OpenDocument text, in its archive or as one flat XML file.
public final class OdtFile {
    private static final byte[] STORED_BREAK = "soft-page-break".getBytes(StandardCharsets.US_ASCII);

    private final FileOutput out;
    private final OdtStyles styles = new OdtStyles();
    private final OdtNumbering numbering = new OdtNumbering();

    private OdtFile(FileOutput out) {
        this.out = out;
    }

    public static void read(Archive archive, FileOutput out) throws IOException {
        OdtFile file = new OdtFile(out);
        file.properties(archive.read("meta.xml"));
        file.properties(archive.read("styles.xml"));
        boolean storedBreaks;
        try (InputStream scanned = archive.read("content.xml")) {
            storedBreaks = scanned != null && contains(scanned);
        }
        file.body(archive.read("content.xml"), storedBreaks, archive.isDamaged());
    }

    public static void readFlat(Path path, FileOutput out) throws IOException {
        boolean storedBreaks;
        try (InputStream scanned = Files.newInputStream(path)) {
            storedBreaks = contains(scanned);
        }
        new OdtFile(out).body(new BufferedInputStream(Files.newInputStream(path)), storedBreaks, false);
    }

    private void properties(@Nullable InputStream part) throws IOException {
        if (part == null) {
            return;
        }
        try (part;
                Xml xml = new Xml(part)) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    property(xml);
                }
            }
        } catch (IOException e) {
            out.warn("broken-structure");
        }
    }

    /// @return whether the element was taken
    private boolean property(Xml xml) throws IOException {
        switch (xml.name()) {
            case "style" -> styles.add(xml);
            case "list-style", "outline-style" -> numbering.add(xml);
            case "title" -> {
                if (!xml.namespace().contains("purl.org")) {
                    return false;
                }
                out.title(xml.text(1000));
            }
            case "master-styles", "font-face-decls", "scripts", "settings" -> xml.skip();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void body(@Nullable InputStream part, boolean storedBreaks, boolean damaged) throws IOException {
        if (part == null) {
            throw new IOException("there is no content.xml");
        }
        FlowText flow = new FlowText(out, storedBreaks ? FlowText.Cut.NEVER : FlowText.Cut.PAGE);
        OdtBody body = new OdtBody(flow, styles, numbering);
        try (part;
                Xml xml = new Xml(part)) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && !property(xml)) {
                    if (xml.name().equals("body")) {
                        body.read(xml);
                    }
                }
            }
        } catch (IOException e) {
            flow.flush();
            if (out.nextPage() == 1) {
                throw e;
            }
            out.warn("broken-structure");
        }
        if (damaged) {
            out.warn("broken-structure");
        }
        flow.finish();
    }

    private static boolean contains(InputStream in) {
        try {
            byte[] chunk = new byte[1 << 16];
            int matched = 0;
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                for (int i = 0; i < got; i++) {
                    matched = chunk[i] == STORED_BREAK[matched] ? matched + 1 : chunk[i] == STORED_BREAK[0] ? 1 : 0;
                    if (matched == STORED_BREAK.length) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
