package cz.obzor.strategy.web;

import cz.obzor.codelist.Codelists;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.StrategyFilter;
import cz.obzor.strategy.Validity;
import cz.obzor.territory.Territories;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads a filter of strategies from an address; a code that does not exist is refused, naming the parameter.
@Component
class StrategyFilters {
    static final Set<String> WORK = Set.of("no-tree", "untouched", "begun", "finished");
    private static final int LONGEST = 200;

    private final Codelists codelists;
    private final Territories territories;

    StrategyFilters(Codelists codelists, Territories territories) {
        this.codelists = codelists;
        this.territories = territories;
    }

    StrategyFilter filter(Parameters parameters) {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        for (String facet : StrategyFilter.FACETS) {
            List<String> codes = parameters.values(facet);
            for (String code : codes) {
                if (!known(facet, code)) {
                    throw Problem.badParameter(facet, "problem.parameter.code", code);
                }
            }
            if (!codes.isEmpty()) {
                facets.put(facet, codes);
            }
        }
        String text = parameters.text("q").orElse("");
        return new StrategyFilter(facets, text.substring(0, Math.min(text.length(), LONGEST)), territories.today());
    }

    private boolean known(String facet, String code) {
        return switch (facet) {
            case "territory" ->
                TerritoryCode.parse(code).flatMap(territories::find).isPresent();
            case "kind" -> Strategy.KINDS.contains(code);
            case "topic" -> codelists.get("topic").find(code).isPresent();
            case "validity" ->
                Arrays.stream(Validity.values()).anyMatch(some -> some.code().equals(code));
            default -> WORK.contains(code);
        };
    }
}
