package cz.obzor.strategy.web;

import cz.obzor.web.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the list of strategies.
///
/// @param total    strategies that fit the choice
/// @param query    words that were searched for; empty for none
/// @param chosen   what is chosen, each with the address of the list without it
/// @param due      strategies that the operator should confirm; 0 for everybody else
/// @param hidden   parameters that a new search keeps
public record StrategyListPage(
        long total,
        String query,
        List<StrategyCard> strategies,
        List<FacetView> facets,
        List<Shell.Link> chosen,
        List<Hidden> hidden,
        long due,
        String clear,
        @Nullable String previous,
        @Nullable String next) {

    public record FacetView(String name, String label, List<Choice> choices) {}

    public record Choice(String label, long count, boolean chosen, String address) {}

    public record Hidden(String name, String value) {}
}
