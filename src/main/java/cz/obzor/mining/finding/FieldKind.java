package cz.obzor.mining.finding;

/// What a named value of a node is.
enum FieldKind {
    RESPONSIBLE,
    TERM,
    TERM_FROM,
    TERM_TO,
    AMOUNT,
    FINANCING,
    INDICATOR,
    UNIT,
    BASELINE,
    TARGET,
    TARGET_YEAR,
    /// known, but read by nobody here
    OTHER
}
