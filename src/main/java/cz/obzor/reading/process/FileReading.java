package cz.obzor.reading.process;

import cz.obzor.reading.ocr.Ocr;
import cz.obzor.reading.office.Archive;
import cz.obzor.reading.office.DocxFile;
import cz.obzor.reading.office.OdtFile;
import cz.obzor.reading.office.XlsxFile;
import cz.obzor.reading.pdf.PdfFile;
import cz.obzor.reading.plain.CsvFile;
import cz.obzor.reading.plain.HtmlFile;
import cz.obzor.reading.plain.MarkdownFile;
import cz.obzor.reading.plain.TextFile;
import java.io.IOException;
import java.nio.file.Path;

/// Reads a file of any kind that is known.
final class FileReading {
    private final Ocr ocr = new Ocr();

    void read(Path file, String name, FrameOutput out) throws IOException {
        FileKind kind = Detection.of(file, name, out::mediaType);
        if (out.limits().pages() == 0) {
            return; // only the kind was asked for
        }
        switch (kind) {
            case PDF -> PdfFile.read(file, ocr, out);
            case DOCX -> {
                try (Archive archive = Archive.open(file)) {
                    DocxFile.read(archive, out);
                }
            }
            case ODT -> {
                try (Archive archive = Archive.open(file)) {
                    OdtFile.read(archive, out);
                }
            }
            case XLSX -> {
                try (Archive archive = Archive.open(file)) {
                    XlsxFile.read(archive, out);
                }
            }
            case FLAT_ODT -> OdtFile.readFlat(file, out);
            case HTML -> HtmlFile.read(file, out);
            case MARKDOWN -> MarkdownFile.read(file, out);
            case CSV -> CsvFile.read(file, out);
            case TEXT -> TextFile.read(file, out);
        }
    }
}
