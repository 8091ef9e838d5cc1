package cz.obzor.reading.process;

import cz.obzor.reading.ocr.Ocr;
import cz.obzor.reading.pdf.PdfFile;
import java.io.IOException;
import java.nio.file.Path;

/// Reads a file of any kind that is known.
final class FileReading {
    private final Ocr ocr = new Ocr();

    void read(Path file, String name, FrameOutput out) throws IOException {
        out.mediaType("application/pdf");
        PdfFile.read(file, ocr, out);
    }
}
