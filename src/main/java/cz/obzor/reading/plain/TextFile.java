package cz.obzor.reading.plain;

import cz.obzor.reading.Block;
import cz.obzor.reading.output.CleanText;
import cz.obzor.reading.output.FileOutput;
import cz.obzor.reading.output.FlowText;
import cz.obzor.reading.output.ReadingFailure;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads plain text: an empty line ends a paragraph, a form feed a page.
public final class TextFile {
    private TextFile() {}

    public static void read(Path file, FileOutput out) throws IOException {
        FlowText flow = new FlowText(out, FlowText.Cut.LONG);
        try (BufferedReader in = open(file)) {
            boolean inParagraph = false;
            for (String line = readLine(in, out); line != null; line = readLine(in, out)) {
                int feed = line.indexOf('\f');
                String rest = line;
                while (feed >= 0) {
                    inParagraph = addLine(rest.substring(0, feed), inParagraph, flow);
                    flow.end();
                    flow.flush();
                    inParagraph = false;
                    rest = rest.substring(feed + 1);
                    feed = rest.indexOf('\f');
                }
                inParagraph = addLine(rest, inParagraph, flow);
            }
        }
        flow.finish();
    }

    /// @return whether the paragraph goes on
    private static boolean addLine(String line, boolean inParagraph, FlowText flow) throws IOException {
        if (line.isBlank()) {
            flow.end();
            return false;
        }
        if (inParagraph && flow.isLong()) {
            flow.end();
            flow.begin(Block.Kind.PARAGRAPH, 0, null);
        } else if (inParagraph) {
            flow.newLine();
        } else {
            flow.begin(Block.Kind.PARAGRAPH, 0, null);
        }
        flow.append(line, FlowText.Style.PLAIN);
        return true;
    }

    static BufferedReader open(Path file) throws IOException {
        Charsets.Found found = Charsets.of(file);
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.skipNBytes(found.start());
        return new BufferedReader(new InputStreamReader(
                in,
                found.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /// A line under the limit of a page: files without line ends must not fill the memory.
    private static @Nullable String readLine(BufferedReader in, FileOutput out) throws IOException {
        StringBuilder line = new StringBuilder();
        int limit = out.limits().pageText();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            line.append((char) c);
            if (c == CleanText.UNKNOWN) {
                out.warn("damaged-characters");
            }
            if (line.length() > limit) {
                throw ReadingFailure.contentLimit("a line of more than " + limit + " characters");
            }
            c = in.read();
        }
        return line.toString();
    }
}
