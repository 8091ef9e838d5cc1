package cz.obzor.dataset.format;

import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Format;
import cz.obzor.dataset.RowForms;
import cz.obzor.dataset.RowWriter;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

@Component
class Forms implements RowForms {

    @Override
    public RowWriter write(Format format, Dataset dataset, String base, OutputStream to) throws IOException {
        return switch (format) {
            case CSV -> new CsvWriter(dataset, to);
            case XLSX -> new XlsxWriter(dataset, to);
            case JSON -> new JsonWriter(dataset, to);
            case JSON_LD -> new JsonLdWriter(dataset, base, to);
            case GEOJSON -> new GeoJsonWriter(dataset, to);
            case PARQUET -> new ParquetWriter(dataset, to);
        };
    }
}
