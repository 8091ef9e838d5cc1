package cz.obzor.web;

/// Tells who looks at the page that is being made; a bean of whoever knows people.
public interface Viewers {
    Viewer now(Language language);
}
