package cz.obzor.dataset;

/// What the values of a column are. In rows they are the Java type named here, or null.
public enum ColumnType {
    /// String
    TEXT("string"),
    /// String: a code of a list or of another dataset
    CODE("string"),
    /// String: an absolute address
    ADDRESS("anyURI"),
    /// Long
    INTEGER("integer"),
    /// BigDecimal
    DECIMAL("decimal"),
    /// Boolean
    BOOLEAN("boolean"),
    /// LocalDate
    DATE("date"),
    /// Instant
    TIME("dateTime"),
    /// List of String
    TEXTS("string");

    private final String xsd;

    ColumnType(String xsd) {
        this.xsd = xsd;
    }

    /// Name of the type in XML Schema, as CSVW and JSON-LD use it; for lists that of their items.
    public String xsd() {
        return xsd;
    }

    /// Whether values are words that anybody may have written.
    public boolean words() {
        return this == TEXT || this == TEXTS || this == CODE || this == ADDRESS;
    }

    /// Whether values can be put in order, so that a column can be sorted by and asked for from and to.
    public boolean ordered() {
        return this != TEXTS && this != BOOLEAN;
    }
}
