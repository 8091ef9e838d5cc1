package cz.obzor.document.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of a page of a document: its text beside the original.
///
/// @param query      that led here; empty for none
/// @param remark     on the quality of the page; empty for plain text
/// @param blocks     of the text in order
/// @param marks      how many places of the text the query meets
/// @param pdf        what the viewer of the original needs; null where the file has no look of its own
/// @param previous   address of the page before; null on the first
/// @param next       address of the page after; null on the last
public record PageView(
        String title,
        String documentAddress,
        String file,
        int number,
        int pages,
        String query,
        String remark,
        List<TextBlock> blocks,
        int marks,
        @Nullable PdfView pdf,
        String original,
        @Nullable String previous,
        @Nullable String next,
        String address) {

    /// @param width  of the page in points
    /// @param boxes  to be marked, as JSON: a list of [left, top, right, bottom] in points
    public record PdfView(String source, int page, float width, float height, String boxes) {}

    /// A part of the text.
    public sealed interface TextBlock {
        /// @param level of a heading from 1; 0 for a paragraph
        record Paragraph(int level, boolean item, List<Run> runs) implements TextBlock {}

        record TableBlock(List<List<TableCell>> rows) implements TextBlock {}
    }

    public record TableCell(int columnSpan, int rowSpan, List<Run> runs) {}

    /// @param marked whether the query meets it
    public record Run(String text, boolean marked) {}
}
