package cz.obzor.dataset.format;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Row;
import java.io.OutputStream;
import java.util.List;

/// {@code {"items": […]}}, as lists of the API are.
final class JsonWriter extends JsonRowWriter {
    private final List<Column> columns;

    JsonWriter(Dataset dataset, OutputStream to) {
        super(to);
        columns = dataset.columns();
        json.writeStartObject();
        json.writeName("items");
        json.writeStartArray();
    }

    @Override
    public void take(Row row) {
        newLine();
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeName(columns.get(i).name());
            JsonValues.write(json, row.get(i));
        }
        json.writeEndObject();
    }
}
