package cz.obzor.dataset.format;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.ColumnType;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Row;
import java.io.OutputStream;
import java.util.List;

/// JSON-LD 1.1: rows are things with an address below that of the dataset, columns are properties {@code …#name} of its
/// vocabulary. What is empty is left out.
final class JsonLdWriter extends JsonRowWriter {
    private final List<Column> columns;
    private final List<Integer> key;

    JsonLdWriter(Dataset dataset, String base, OutputStream to) {
        super(to);
        columns = dataset.columns();
        key = dataset.key().stream().map(dataset::index).toList();
        json.writeStartObject();
        json.writeName("@context");
        context(base);
        json.writeName("@graph");
        json.writeStartArray();
    }

    private void context(String base) {
        json.writeStartObject();
        json.writeStringProperty("@base", base + "/");
        json.writeStringProperty("@vocab", base + "#");
        json.writeStringProperty("xsd", "http://www.w3.org/2001/XMLSchema#");
        for (Column column : columns) {
            if (column.type() != ColumnType.TEXT && column.type() != ColumnType.CODE) {
                json.writeName(column.name());
                json.writeStartObject();
                json.writeStringProperty("@id", base + "#" + column.name());
                switch (column.type()) {
                    case ADDRESS -> json.writeStringProperty("@type", "@id");
                    case TEXTS -> json.writeStringProperty("@container", "@set");
                    default ->
                        json.writeStringProperty("@type", "xsd:" + column.type().xsd());
                }
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    @Override
    public void take(Row row) {
        newLine();
        json.writeStartObject();
        json.writeStringProperty("@id", Identifiers.of(row, key));
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            if (value != null && !(value instanceof List<?> items && items.isEmpty())) {
                json.writeName(columns.get(i).name());
                JsonValues.write(json, value);
            }
        }
        json.writeEndObject();
    }
}
