package cz.obzor.reading.process;

import cz.obzor.reading.Outcome;
import cz.obzor.reading.Page;
import cz.obzor.reading.output.CleanText;
import cz.obzor.reading.output.FileOutput;
import cz.obzor.reading.output.ReadingFailure;
import cz.obzor.reading.wire.ByteWriter;
import cz.obzor.reading.wire.Frame;
import cz.obzor.text.LanguageGuess;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells the server what is found in a file and remembers what belongs to its end.
final class FrameOutput implements FileOutput {
    private static final int MOST_BOOKMARKS = 20_000;
    private static final int LONGEST_TITLE = 1000;

    /// enough text to guess a language from
    private static final int SAMPLE = 20_000;

    private final DataOutputStream out;
    private final ByteWriter buffer = new ByteWriter();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final List<Outcome.Bookmark> outline = new ArrayList<>();
    private final StringBuilder sample = new StringBuilder();
    private Limits limits = new Limits(false, 0, 1, 1000);
    private String mediaType = "application/octet-stream";
    private @Nullable String title;
    private int pages;

    FrameOutput(DataOutputStream out) {
        this.out = out;
    }

    void begin(Limits newLimits) {
        limits = newLimits;
        warnings.clear();
        outline.clear();
        sample.setLength(0);
        mediaType = "application/octet-stream";
        title = null;
        pages = 0;
    }

    void mediaType(String type) {
        mediaType = type;
    }

    Outcome.FileInfo info() {
        return new Outcome.FileInfo(mediaType, title, language(), pages, outline);
    }

    private @Nullable String language() {
        return LanguageGuess.of(sample);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    void send(Frame frame) throws IOException {
        try {
            Frame.write(frame, out, buffer);
            out.flush();
        } catch (IOException e) {
            throw new ServerGone(e);
        }
    }

    @Override
    public void page(Page page) throws IOException {
        if (pages >= limits.pages()) {
            throw ReadingFailure.contentLimit("more than " + limits.pages() + " pages");
        }
        if (page.text().length() > limits.pageText()) {
            throw ReadingFailure.contentLimit(
                    "more than " + limits.pageText() + " characters on page " + page.number());
        }
        pages++;
        if (sample.length() < SAMPLE) {
            sample.append(page.text(), 0, Math.min(page.text().length(), SAMPLE - sample.length()))
                    .append('\n');
        }
        send(new Frame.OnePage(page));
    }

    @Override
    public void warn(String code) {
        warnings.add(code);
    }

    @Override
    public void title(@Nullable String text) {
        if (text != null) {
            String cleaned = CleanText.line(text, LONGEST_TITLE);
            title = cleaned.isEmpty() ? null : cleaned;
        }
    }

    @Override
    public void bookmark(Outcome.Bookmark bookmark) {
        if (outline.size() < MOST_BOOKMARKS) {
            outline.add(new Outcome.Bookmark(
                    bookmark.level(), CleanText.line(bookmark.title(), LONGEST_TITLE), bookmark.page()));
        } else {
            warn("outline-cut");
        }
    }

    @Override
    public int nextPage() {
        return pages + 1;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public void ocrBegins() throws IOException {
        send(new Frame.OcrBegins(nextPage()));
    }

    @Override
    public void ocrEnds() throws IOException {
        send(new Frame.OcrEnds());
    }
}
