package cz.obzor.reading.wire;

import cz.obzor.reading.FailureReason;
import cz.obzor.reading.Outcome;
import cz.obzor.reading.Page;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes between the server and a reading process: a kind, a length, the content. The server reads it as it would
/// read a foreign file.
public sealed interface Frame {
    /// raised with every change, so that processes of another version are noticed at once
    int VERSION = 1;

    /// no frame may be longer; a page at the limit of its text stays well below
    int LONGEST = 32 << 20;

    int LONGEST_NAME = 8192;

    /// from the process, once: ready, of this version
    record Hello(int version) implements Frame {}

    /// to the process: read this file
    record Request(String path, String name, boolean ocr, int ocrPageSeconds, int pageLimit, int pageTextLimit)
            implements Frame {}

    /// from the process: a page
    record OnePage(Page page) implements Frame {}

    /// from the process: recognition of that page begins; its time is counted apart
    record OcrBegins(int page) implements Frame {}

    /// from the process: recognition is over
    record OcrEnds() implements Frame {}

    /// from the process: the file is finished, one way or the other
    record Ended(Outcome outcome) implements Frame {}

    static void write(Frame frame, DataOutputStream out, ByteWriter buffer) throws IOException {
        buffer.clear();
        int kind = fill(frame, buffer);
        if (buffer.size() > LONGEST) {
            throw new MalformedData("frame of " + buffer.size() + " bytes");
        }
        out.writeByte(kind);
        out.writeInt(buffer.size());
        out.write(buffer.array(), 0, buffer.size());
    }

    /// @return null at the end of the stream between two frames
    static @Nullable Frame read(DataInputStream in) throws IOException {
        int kind = in.read();
        if (kind < 0) {
            return null;
        }
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new MalformedData("frame of " + length + " bytes");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("frame is cut off");
        }
        ByteReader reader = new ByteReader(content, length);
        Frame frame = parse(kind, reader);
        reader.end();
        return frame;
    }

    private static int fill(Frame frame, ByteWriter out) {
        return switch (frame) {
            case Hello hello -> {
                out.count(hello.version());
                yield 'H';
            }
            case Request request -> {
                out.text(request.path());
                out.text(request.name());
                out.octet(request.ocr() ? 1 : 0);
                out.count(request.ocrPageSeconds());
                out.count(request.pageLimit());
                out.count(request.pageTextLimit());
                yield 'R';
            }
            case OnePage page -> {
                PageForm.write(page.page(), out);
                yield 'P';
            }
            case OcrBegins begins -> {
                out.count(begins.page());
                yield 'O';
            }
            case OcrEnds ignored -> 'o';
            case Ended(Outcome.Done done) -> {
                writeInfo(done.info(), out);
                out.count(done.warnings().size());
                done.warnings().forEach(out::text);
                yield 'D';
            }
            case Ended(Outcome.Failed failed) -> {
                out.text(failed.reason().code());
                out.octet(failed.info() == null ? 0 : 1);
                if (failed.info() != null) {
                    writeInfo(failed.info(), out);
                }
                out.text(failed.detail());
                yield 'F';
            }
        };
    }

    private static Frame parse(int kind, ByteReader in) {
        return switch (kind) {
            case 'H' -> new Hello(in.count());
            case 'R' -> new Request(in.text(), in.text(), in.octet() != 0, in.count(), in.count(), in.count());
            case 'P' -> new OnePage(PageForm.read(in));
            case 'O' -> new OcrBegins(in.count());
            case 'o' -> new OcrEnds();
            case 'D' -> {
                Outcome.FileInfo info = readInfo(in);
                int count = in.countOf(1);
                List<String> warnings = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    warnings.add(in.text());
                }
                yield new Ended(new Outcome.Done(info, warnings));
            }
            case 'F' -> {
                FailureReason reason = reason(in.text());
                Outcome.FileInfo info = in.octet() == 0 ? null : readInfo(in);
                yield new Ended(new Outcome.Failed(reason, info, in.text()));
            }
            default -> throw new MalformedData("unknown frame " + kind);
        };
    }

    private static FailureReason reason(String code) {
        try {
            return FailureReason.of(code);
        } catch (IllegalArgumentException e) {
            throw new MalformedData(e.getMessage());
        }
    }

    private static void writeInfo(Outcome.FileInfo info, ByteWriter out) {
        out.text(info.mediaType());
        out.optionalText(info.title());
        out.optionalText(info.language());
        out.count(info.pages());
        out.count(info.outline().size());
        for (Outcome.Bookmark bookmark : info.outline()) {
            out.count(bookmark.level());
            out.text(bookmark.title());
            out.count(bookmark.page());
        }
    }

    private static Outcome.FileInfo readInfo(ByteReader in) {
        String mediaType = in.text();
        String title = in.optionalText();
        String language = in.optionalText();
        int pages = in.count();
        int count = in.countOf(3);
        List<Outcome.Bookmark> outline = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            outline.add(new Outcome.Bookmark(in.count(), in.text(), in.count()));
        }
        return new Outcome.FileInfo(mediaType, title, language, pages, outline);
    }
}
