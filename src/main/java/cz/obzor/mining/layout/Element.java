package cz.obzor.mining.layout;

/// What a document is made of in reading order: paragraphs and tables.
public sealed interface Element permits Paragraph, Grid {
    int page();
}
