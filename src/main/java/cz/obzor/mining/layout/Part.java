package cz.obzor.mining.layout;

/// A line or a table of a page.
sealed interface Part permits Line, Grid {
    int page();
}
