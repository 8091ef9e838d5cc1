package cz.obzor.opendata.web;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.ColumnType;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Format;
import cz.obzor.dataset.Values;
import cz.obzor.opendata.Datasets;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Descriptions of the CSV files by "Metadata Vocabulary for Tabular Data" (CSV on the Web, W3C 2015), found beside the
/// file as that standard says.
@RestController
final class TableMetadata {
    private static final MediaType TYPE = MediaType.parseMediaType("application/csvm+json");

    private final Datasets datasets;
    private final Messages messages;

    TableMetadata(Datasets datasets, Messages messages) {
        this.datasets = datasets;
        this.messages = messages;
    }

    @GetMapping("/data/{name:[a-z-]+}.csv-metadata.json")
    ResponseEntity<Map<String, Object>> metadata(@PathVariable String name) {
        Dataset dataset = datasets.find(name).orElseThrow(Problem::notFound).dataset();
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header("Access-Control-Allow-Origin", "*")
                .body(described(dataset));
    }

    private Map<String, Object> described(Dataset dataset) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "cs")));
        table.put("url", dataset.name() + "." + Format.CSV.suffix());
        table.put("dc:title", texts(dataset, "title"));
        table.put("dc:description", texts(dataset, "description"));
        table.put("dialect", Map.of("encoding", "utf-8", "lineTerminators", List.of("\r\n", "\n"), "header", true));
        List<Map<String, Object>> columns = new ArrayList<>();
        dataset.columns().forEach(column -> columns.add(column(dataset, column)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("columns", columns);
        schema.put("primaryKey", dataset.key());
        table.put("tableSchema", schema);
        return table;
    }

    private Map<String, Object> column(Dataset dataset, Column column) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", column.name());
        described.put("titles", column.name());
        described.put("dc:description", texts(dataset, "column." + column.name()));
        described.put("datatype", column.type().xsd());
        if (column.type() == ColumnType.TEXTS) {
            described.put("separator", Values.SEPARATOR);
        } else {
            described.put("required", column.required());
        }
        return described;
    }

    /// In both languages, as JSON-LD writes them.
    private List<Map<String, String>> texts(Dataset dataset, String what) {
        List<Map<String, String>> texts = new ArrayList<>();
        for (Language language : Language.values()) {
            texts.add(Map.of("@value", messages.text(language, dataset.text(what)), "@language", language.code()));
        }
        return texts;
    }
}
