package cz.obzor.opendata.web;

import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.DatasetReader;
import cz.obzor.dataset.DatasetSource;
import cz.obzor.dataset.Row;
import cz.obzor.dataset.Wish;
import cz.obzor.opendata.Datasets;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.Takes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Datasets for programs: what there is, and rows part by part.
@RestController
@RequestMapping("/api/v1/datasets")
final class DatasetApi {
    private final Datasets datasets;
    private final DatasetReader reader;
    private final Messages messages;
    private final Audit audit;

    DatasetApi(Datasets datasets, DatasetReader reader, Messages messages, Audit audit) {
        this.datasets = datasets;
        this.reader = reader;
        this.messages = messages;
        this.audit = audit;
    }

    record DatasetList(List<DatasetJson> items, @Nullable String next, long total) {}

    /// @param total null unless it was asked for: counting takes longer than giving a part
    record RowsJson(
            List<Map<String, @Nullable Object>> items,
            @Nullable String next,
            @Nullable Long total) {}

    @GetMapping
    DatasetList all(HttpServletRequest request) {
        List<DatasetJson> items = datasets.visible().stream()
                .map(source -> DatasetJson.of(source.dataset(), messages, Language.of(request)))
                .toList();
        return new DatasetList(items, null, items.size());
    }

    @GetMapping("/{name}")
    DatasetJson one(@PathVariable String name, HttpServletRequest request) {
        return DatasetJson.of(source(name).dataset(), messages, Language.of(request));
    }

    @Takes(
            value = {"sort", "fields", "limit", "cursor", "total"},
            others = true)
    @GetMapping("/{name}/rows")
    RowsJson rows(@PathVariable String name, HttpServletRequest request) {
        DatasetSource source = source(name);
        Dataset dataset = source.dataset();
        WishParameters parameters = WishParameters.ofPart(dataset, request);
        Wish whole = parameters.whole();
        List<Integer> fields = parameters.fields();
        Row after = parameters
                .cursor()
                .map(cursor -> Cursors.parse(dataset, whole, cursor))
                .orElse(null);
        List<Row> found = reader.list(source, parameters.part(after));
        int limit = parameters.limit();
        List<Row> shown = found.size() > limit ? found.subList(0, limit) : found;
        if (dataset.audience() != Dataset.Audience.PUBLIC) {
            audit.record("dataset.read", new Subject("dataset", name));
        }
        return new RowsJson(
                shown.stream().map(row -> json(dataset, row, fields)).toList(),
                found.size() > limit ? Cursors.of(dataset, whole, shown.getLast()) : null,
                parameters.total() ? reader.count(source, whole) : null);
    }

    private DatasetSource source(String name) {
        return datasets.find(name).orElseThrow(Problem::notFound);
    }

    private static Map<String, @Nullable Object> json(Dataset dataset, Row row, List<Integer> fields) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        fields.forEach(field -> json.put(dataset.columns().get(field).name(), row.get(field)));
        return json;
    }
}
