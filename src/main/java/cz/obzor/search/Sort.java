package cz.obzor.search;

/// Order of hits.
public enum Sort {
    RELEVANCE,
    NEWEST,
    TITLE
}
