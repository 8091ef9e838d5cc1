package cz.obzor.opendata.web;

import cz.obzor.opendata.web.DatasetsPage.File;
import java.util.List;

/// Model of the page of one dataset.
///
/// @param open     whether anybody may have it
/// @param rows     how many it has
/// @param sample   its first rows, as texts
/// @param api      address of its rows for programs
/// @param metadata address of the description of its CSV
public record DatasetPage(
        String title,
        String description,
        boolean open,
        long rows,
        List<File> files,
        List<ColumnView> columns,
        List<List<String>> sample,
        String api,
        String metadata) {
    public DatasetPage {
        files = List.copyOf(files);
        columns = List.copyOf(columns);
        sample = List.copyOf(sample);
    }

    /// @param type key of the text that says what its values are
    public record ColumnView(String name, String title, String type, boolean required, boolean key) {}
}
