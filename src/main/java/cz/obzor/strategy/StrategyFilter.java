package cz.obzor.strategy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which strategies are wanted.
///
/// @param facets name of a facet ({@link #FACETS}) to the codes of which a strategy must have one
/// @param text   words that its title or issuer must have, in any form; empty for any
/// @param on     the day on which validity is judged
public record StrategyFilter(Map<String, List<String>> facets, String text, LocalDate on) {
    public static final List<String> FACETS = List.of("kind", "territory", "validity", "topic", "work");

    public StrategyFilter {
        facets = Map.copyOf(facets);
    }

    public static StrategyFilter all(LocalDate on) {
        return new StrategyFilter(Map.of(), "", on);
    }

    public static StrategyFilter ofTerritory(String code, LocalDate on) {
        return new StrategyFilter(Map.of("territory", List.of(code)), "", on);
    }

    /// Codes chosen in a facet; none means that any will do.
    public List<String> chosen(String facet) {
        return facets.getOrDefault(facet, List.of());
    }

    /// The same without one facet, by which its other values are counted.
    public StrategyFilter without(String facet) {
        var rest = new HashMap<>(facets);
        rest.remove(facet);
        return new StrategyFilter(rest, text, on);
    }
}
