package cz.obzor.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A form in which rows are given out.
public enum Format {
    CSV("csv", "text/csv;charset=UTF-8", "CSV"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
    JSON("json", "application/json", "JSON"),
    JSON_LD("jsonld", "application/ld+json", "JSON_LD"),
    /// only for datasets with a place
    GEOJSON("geojson", "application/geo+json", "GEOJSON"),
    PARQUET("parquet", "application/vnd.apache.parquet", "PARQUET");

    private final String suffix;
    private final String mediaType;
    private final String authority;

    Format(String suffix, String mediaType, String authority) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.authority = authority;
    }

    /// Suffix of file names, without a dot.
    public String suffix() {
        return suffix;
    }

    /// As in {@code Content-Type}.
    public String mediaType() {
        return mediaType;
    }

    /// Media type as IANA names it, without parameters.
    public String iana() {
        return mediaType.split(";", 2)[0];
    }

    /// Code in the EU authority table of file types.
    public String authority() {
        return authority;
    }

    /// Whether a dataset can be given in it.
    public boolean fits(Dataset dataset) {
        return this != GEOJSON || dataset.place() != null;
    }

    public static Optional<Format> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
