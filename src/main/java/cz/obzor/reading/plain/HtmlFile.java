package cz.obzor.reading.plain;

import cz.obzor.reading.output.FileOutput;
import cz.obzor.reading.output.FlowText;
import cz.obzor.reading.output.ReadingFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads a web page: its text, headings, lists and tables. Nothing that it refers to is fetched, no script is run.
public final class HtmlFile {
    /// beyond this, a tree of elements no longer fits the memory of a reading process
    private static final long LARGEST = 48L << 20;

    private HtmlFile() {}

    public static void read(Path file, FileOutput out) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw ReadingFailure.contentLimit("a web page of " + Files.size(file) + " bytes");
        }
        Document document;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            document = Jsoup.parse(in, charset(file), "");
        }
        out.title(document.title());
        FlowText flow = new FlowText(out, FlowText.Cut.LONG);
        HtmlBlocks blocks = new HtmlBlocks(flow);
        Element body = document.body();
        blocks.read(body);
        flow.finish();
    }

    /// What the page itself declares wins, unless the bytes say otherwise.
    private static @Nullable String charset(Path file) throws IOException {
        Charset found = Charsets.of(file).charset();
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(4096), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        }
        boolean declared = head.contains("charset=") || head.contains("encoding=");
        return declared && !found.equals(StandardCharsets.UTF_16LE) ? null : found.name();
    }
}
