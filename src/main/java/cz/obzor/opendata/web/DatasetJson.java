package cz.obzor.opendata.web;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Format;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A dataset as programs get its description.
record DatasetJson(
        String name,
        String title,
        String description,
        List<ColumnJson> columns,
        List<String> key,
        String rows,
        Map<String, String> files) {

    /// @param type     {@code text}, {@code code}, {@code address}, {@code integer}, {@code decimal}, {@code boolean},
    ///                 {@code date}, {@code time} or {@code texts}
    /// @param required whether every row has a value
    record ColumnJson(String name, String type, String title, boolean required) {}

    static DatasetJson of(Dataset dataset, Messages messages, Language language) {
        Map<String, String> files = new LinkedHashMap<>();
        Arrays.stream(Format.values())
                .filter(format -> format.fits(dataset))
                .forEach(format -> files.put(format.suffix(), DataAddresses.file(dataset, format)));
        return new DatasetJson(
                dataset.name(),
                messages.text(language, dataset.text("title")),
                messages.text(language, dataset.text("description")),
                dataset.columns().stream()
                        .map(column -> column(dataset, column, messages, language))
                        .toList(),
                dataset.key(),
                DataAddresses.rows(dataset),
                files);
    }

    private static ColumnJson column(Dataset dataset, Column column, Messages messages, Language language) {
        return new ColumnJson(
                column.name(),
                column.type().name().toLowerCase(Locale.ROOT),
                messages.text(language, dataset.text("column." + column.name())),
                column.required());
    }
}
