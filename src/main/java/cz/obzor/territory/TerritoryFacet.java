package cz.obzor.territory;

import cz.obzor.search.FacetLabels;
import cz.obzor.web.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The facet {@code territory}: regions, their districts, and the municipalities of those. ORP are found by their
/// codes but are no step of the way down, as people know districts better.
@Component
class TerritoryFacet implements FacetLabels {
    private final Territories territories;
    private final TerritoryLabels labels;

    TerritoryFacet(Territories territories, TerritoryLabels labels) {
        this.territories = territories;
        this.labels = labels;
    }

    @Override
    public String facet() {
        return "territory";
    }

    @Override
    public Optional<String> label(String code, Language language) {
        return find(code).map(unit -> labels.label(unit, language, territories.today()));
    }

    @Override
    public Optional<String> broader(String code) {
        return find(code)
                .flatMap(unit -> switch (unit.level()) {
                    case STATE, REGION -> Optional.empty();
                    case DISTRICT, ORP -> unit.within(Level.REGION);
                    case MUNICIPALITY -> unit.within(Level.DISTRICT);
                })
                .map(TerritoryCode::value);
    }

    @Override
    public List<String> narrower(@Nullable String code) {
        LocalDate today = territories.today();
        if (code == null) {
            return codes(territories.all(Level.REGION, today));
        }
        return find(code)
                .map(unit -> switch (unit.level()) {
                    case STATE -> territories.all(Level.REGION, today);
                    case REGION -> territories.inside(unit.code(), Level.DISTRICT, today);
                    case DISTRICT, ORP -> territories.inside(unit.code(), Level.MUNICIPALITY, today);
                    case MUNICIPALITY -> List.<Territory>of();
                })
                .map(TerritoryFacet::codes)
                .orElse(List.of());
    }

    private Optional<Territory> find(String code) {
        return TerritoryCode.parse(code).flatMap(territories::find);
    }

    private static List<String> codes(List<Territory> units) {
        return units.stream().map(unit -> unit.code().value()).toList();
    }
}
