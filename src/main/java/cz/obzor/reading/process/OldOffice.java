package cz.obzor.reading.process;

import cz.obzor.reading.FailureReason;
import cz.obzor.reading.output.ReadingFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Files in the container of old office programs. None is read; some are new documents under a password.
final class OldOffice {
    private static final int RECORD_BOF = 0x0809;
    private static final int RECORD_FILE_PASS = 0x002F;

    private OldOffice() {}

    /// Why such a file is not read.
    static ReadingFailure refuse(Path file, Consumer<String> typeFound) {
        String kind = "application/x-ole-storage";
        typeFound.accept(kind);
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage") || root.hasEntryCaseInsensitive("EncryptionInfo")) {
                return new ReadingFailure(FailureReason.ENCRYPTED, "office file under a password");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                kind = "application/msword";
                typeFound.accept(kind);
                if ((word(root, "WordDocument", 10) & 0x0100) != 0) {
                    return new ReadingFailure(FailureReason.ENCRYPTED, "old Word file under a password");
                }
            } else if (root.hasEntryCaseInsensitive("Workbook")) {
                kind = "application/vnd.ms-excel";
                typeFound.accept(kind);
                if (beginsWithPassword(root)) {
                    return new ReadingFailure(FailureReason.ENCRYPTED, "old Excel file under a password");
                }
            }
        } catch (IOException | RuntimeException e) {
            return new ReadingFailure(FailureReason.UNSUPPORTED, kind + ", damaged: " + e.getMessage());
        }
        return new ReadingFailure(FailureReason.UNSUPPORTED, kind);
    }

    private static boolean beginsWithPassword(DirectoryNode root) throws IOException {
        if (word(root, "Workbook", 0) != RECORD_BOF) {
            return false;
        }
        int length = word(root, "Workbook", 2);
        return word(root, "Workbook", 4 + length) == RECORD_FILE_PASS;
    }

    private static int word(DirectoryNode root, String entry, int offset) throws IOException {
        DocumentEntry document = (DocumentEntry) root.getEntryCaseInsensitive(entry);
        try (InputStream in = new DocumentInputStream(document)) {
            byte[] bytes = in.readNBytes(offset + 2);
            return bytes.length < offset + 2 ? 0 : (bytes[offset] & 0xFF) | (bytes[offset + 1] & 0xFF) << 8;
        }
    }
}
