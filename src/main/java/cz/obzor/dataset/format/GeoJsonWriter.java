package cz.obzor.dataset.format;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Row;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/// GeoJSON by RFC 7946: a feature for each row, without a geometry where its place is not known.
final class GeoJsonWriter extends JsonRowWriter {
    private final List<Column> columns;
    private final List<Integer> key;
    private final int longitude;
    private final int latitude;

    GeoJsonWriter(Dataset dataset, OutputStream to) {
        super(to);
        columns = dataset.columns();
        key = dataset.key().stream().map(dataset::index).toList();
        Dataset.Place place = Objects.requireNonNull(dataset.place(), "a dataset without a place");
        longitude = dataset.index(place.longitude());
        latitude = dataset.index(place.latitude());
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeName("features");
        json.writeStartArray();
    }

    @Override
    public void take(Row row) {
        newLine();
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", Identifiers.of(row, key));
        json.writeName("geometry");
        geometry(row);
        json.writeName("properties");
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            if (i != longitude && i != latitude) {
                json.writeName(columns.get(i).name());
                JsonValues.write(json, row.get(i));
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void geometry(Row row) {
        if (row.get(longitude) instanceof BigDecimal east && row.get(latitude) instanceof BigDecimal north) {
            json.writeStartObject();
            json.writeStringProperty("type", "Point");
            json.writeName("coordinates");
            json.writeStartArray();
            json.writeNumber(east);
            json.writeNumber(north);
            json.writeEndArray();
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }
}
