package cz.obzor.reading.process;

import cz.obzor.reading.FailureReason;
import cz.obzor.reading.office.Archive;
import cz.obzor.reading.output.CleanText;
import cz.obzor.reading.output.ReadingFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/// Finds out from its bytes what a file is. The name only helps among kinds of plain text, and gives away a file that
/// pretends to be something else.
final class Detection {
    private static final int HEAD = 1 << 16;
    /// how far into the file the header of a PDF may stand
    private static final int PDF_HEADER = 1024;

    /// names under which plain text is no honest content
    private static final Set<String> BINARY_NAMES = Set.of(
            "pdf", "docx", "docm", "dotx", "doc", "odt", "ott", "ods", "odp", "xlsx", "xlsm", "xls", "pptx", "ppt",
            "png", "jpg", "jpeg", "gif", "tif", "tiff", "webp", "zip", "gz");

    private final Path file;
    private final String extension;
    private final byte[] head;
    private final Consumer<String> typeFound;

    private Detection(Path file, String name, byte[] head, Consumer<String> typeFound) {
        this.typeFound = typeFound;
        this.file = file;
        int dot = name.lastIndexOf('.');
        this.extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        this.head = head;
    }

    /// @param typeFound told the type even of what is then refused
    /// @throws ReadingFailure for what cannot be read, with the reason
    static FileKind of(Path file, String name, Consumer<String> typeFound) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new ReadingFailure(FailureReason.EMPTY, "no bytes");
        }
        FileKind kind = new Detection(file, name, head, typeFound).kind();
        typeFound.accept(kind.mediaType());
        return kind;
    }

    private FileKind kind() throws IOException {
        int header = indexOf("%PDF", Math.min(head.length, PDF_HEADER));
        if (header == 0 || (header > 0 && indexOf(" obj", head.length) >= 0)) {
            return FileKind.PDF;
        }
        if (startsWith(0x50, 0x4B, 0x03, 0x04) || startsWith(0x50, 0x4B, 0x05, 0x06)) {
            return zipped();
        }
        if (startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            throw OldOffice.refuse(file, typeFound);
        }
        MediaType type = MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(head), new Metadata());
        String base = type.getBaseType().toString();
        typeFound.accept(base);
        if (TextLook.isText(head)) {
            return text(base);
        }
        if (base.equals("application/octet-stream") || base.equals("text/plain")) {
            throw new ReadingFailure(FailureReason.NOT_A_DOCUMENT, "bytes of no known kind");
        }
        throw new ReadingFailure(FailureReason.UNSUPPORTED, base);
    }

    private FileKind text(String type) {
        String start =
                new String(head, 0, Math.min(head.length, 4096), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (type.equals("application/rtf") || type.equals("message/rfc822") || type.startsWith("image/")) {
            throw new ReadingFailure(FailureReason.UNSUPPORTED, type);
        }
        if (BINARY_NAMES.contains(extension)) {
            throw new ReadingFailure(FailureReason.NOT_A_DOCUMENT, "text under the name of a ." + extension);
        }
        if (start.isBlank() && head.length < HEAD) {
            throw new ReadingFailure(FailureReason.EMPTY, "blanks only");
        }
        boolean html = type.equals("text/html")
                || type.equals("application/xhtml+xml")
                || start.contains("<html")
                || start.stripLeading().startsWith("<!doctype html");
        return switch (extension) {
            case "md", "markdown" -> FileKind.MARKDOWN;
            case "csv", "tsv" -> FileKind.CSV;
            case "html", "htm", "xhtml" -> FileKind.HTML;
            case "txt", "text", "log", "json", "jsonl" -> FileKind.TEXT;
            default -> xmlOrText(type, start, html);
        };
    }

    private static FileKind xmlOrText(String type, String start, boolean html) {
        if (start.contains("opendocument.text\"") && start.contains("<office:document")) {
            return FileKind.FLAT_ODT;
        }
        if (html) {
            return FileKind.HTML;
        }
        if (type.endsWith("xml") || start.stripLeading().startsWith("<?xml")) {
            throw new ReadingFailure(FailureReason.UNSUPPORTED, type);
        }
        return FileKind.TEXT;
    }

    private FileKind zipped() throws IOException {
        try (Archive archive = Archive.open(file)) {
            String kind = archive.head("mimetype", 200).strip();
            typeFound.accept(kind.startsWith("application/vnd.") ? CleanText.line(kind, 100) : "application/zip");
            if (kind.startsWith("application/vnd.oasis.opendocument.")) {
                return openDocument(archive, kind);
            }
            if (archive.has("word/document.xml") || isMain(archive, "wordprocessingml")) {
                return FileKind.DOCX;
            }
            if (archive.has("xl/workbook.xml") || isMain(archive, "spreadsheetml.sheet.main")) {
                return FileKind.XLSX;
            }
            if (archive.has("[Content_Types].xml")) {
                boolean promised = extension.equals("docx") || extension.equals("xlsx");
                boolean known =
                        archive.names().stream().anyMatch(name -> name.startsWith("ppt/") || name.endsWith(".bin"));
                throw new ReadingFailure(
                        promised && !known ? FailureReason.BROKEN : FailureReason.UNSUPPORTED,
                        "office file of another kind");
            }
            if (extension.equals("docx") || extension.equals("xlsx") || extension.equals("odt")) {
                boolean empty = archive.names().isEmpty();
                throw new ReadingFailure(
                        empty || archive.isDamaged() ? FailureReason.BROKEN : FailureReason.NOT_A_DOCUMENT,
                        "archive without a document");
            }
            throw new ReadingFailure(FailureReason.UNSUPPORTED, "application/zip");
        }
    }

    private static boolean isMain(Archive archive, String kind) throws IOException {
        String types = archive.head("[Content_Types].xml", 1 << 16);
        return types.contains(kind) && types.contains("main+xml");
    }

    private static FileKind openDocument(Archive archive, String kind) throws IOException {
        if (archive.head("META-INF/manifest.xml", 1 << 20).contains("encryption-data")) {
            throw new ReadingFailure(FailureReason.ENCRYPTED, "encrypted OpenDocument");
        }
        if (!kind.startsWith("application/vnd.oasis.opendocument.text")) {
            throw new ReadingFailure(FailureReason.UNSUPPORTED, kind);
        }
        if (!archive.has("content.xml")) {
            throw new ReadingFailure(FailureReason.NOT_A_DOCUMENT, "OpenDocument without content");
        }
        return FileKind.ODT;
    }

    private int indexOf(String ascii, int within) {
        int last = within - ascii.length();
        for (int i = 0; i <= last; i++) {
            int k = 0;
            while (k < ascii.length() && head[i + k] == ascii.charAt(k)) {
                k++;
            }
            if (k == ascii.length()) {
                return i;
            }
        }
        return -1;
    }

    private boolean startsWith(int... octets) {
        for (int i = 0; i < octets.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != octets[i]) {
                return false;
            }
        }
        return true;
    }
}
