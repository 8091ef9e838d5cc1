package cz.obzor.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which documents are wanted.
///
/// @param facets name of a facet ({@link #FACETS}) to the codes of which a document must have one
/// @param year   in which the document is valid
public record DocumentFilter(Map<String, List<String>> facets, Optional<Integer> year) {
    public static final List<String> FACETS = List.of("kind", "territory", "status", "topic", "language");
    public static final DocumentFilter ALL = new DocumentFilter(Map.of(), Optional.empty());

    public DocumentFilter {
        facets = Map.copyOf(facets);
    }

    public static DocumentFilter ofTerritory(String code) {
        return new DocumentFilter(Map.of("territory", List.of(code)), Optional.empty());
    }

    /// Codes chosen in a facet; none means that any will do.
    public List<String> chosen(String facet) {
        return facets.getOrDefault(facet, List.of());
    }

    /// The same without one facet, by which its other values are counted.
    public DocumentFilter without(String facet) {
        var rest = new java.util.HashMap<>(facets);
        rest.remove(facet);
        return new DocumentFilter(rest, year);
    }
}
