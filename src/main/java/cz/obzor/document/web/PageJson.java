package cz.obzor.document.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import cz.obzor.document.StoredPage;
import cz.obzor.reading.Box;
import cz.obzor.reading.Page;
import cz.obzor.reading.Table;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A page as the API tells it.
///
/// @param pages how many the file has
@JsonInclude(JsonInclude.Include.NON_NULL)
record PageJson(
        int number,
        int pages,
        float width,
        float height,
        String quality,
        @Nullable String reason,
        String text,
        List<Word> words,
        List<TableJson> tables) {

    /// @param start first character in the text
    /// @param end   after the last
    /// @param box   left, top, right, bottom in points from the top left corner
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Word(String text, int start, int end, @Nullable List<Float> box, float size, boolean bold, boolean italic) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TableJson(@Nullable List<Float> box, List<List<CellJson>> rows) {}

    record CellJson(String text, int column, int columnSpan, int rowSpan) {}

    static PageJson of(StoredPage stored) {
        Page page = stored.page();
        return new PageJson(
                page.number(),
                stored.pages(),
                page.width(),
                page.height(),
                page.quality().name().toLowerCase(Locale.ROOT),
                page.reason(),
                page.text(),
                page.words().stream()
                        .map(word -> new Word(
                                page.text().substring(word.start(), word.end()),
                                word.start(),
                                word.end(),
                                corners(word.box()),
                                word.size(),
                                word.bold(),
                                word.italic()))
                        .toList(),
                page.tables().stream().map(table -> table(page, table)).toList());
    }

    private static TableJson table(Page page, Table table) {
        return new TableJson(
                corners(table.box()),
                table.rows().stream()
                        .map(row -> row.cells().stream()
                                .map(cell -> new CellJson(
                                        page.text().substring(cell.start(), cell.end()),
                                        cell.column(),
                                        cell.columnSpan(),
                                        cell.rowSpan()))
                                .toList())
                        .toList());
    }

    private static @Nullable List<Float> corners(@Nullable Box box) {
        return box == null ? null : List.of(box.left(), box.top(), box.right(), box.bottom());
    }
}
