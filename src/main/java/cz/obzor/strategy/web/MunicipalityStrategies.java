package cz.obzor.strategy.web;

import cz.obzor.strategy.Strategies;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.StrategyAddresses;
import cz.obzor.strategy.Validity;
import cz.obzor.territory.Level;
import cz.obzor.territory.MunicipalitySection;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Strategies on the page of a municipality: its own, and shortly those of what it lies in.
@Component
class MunicipalityStrategies implements MunicipalitySection {
    private static final int MOST_OWN = 10;
    private static final int MOST_ABOVE = 8;

    private final Strategies strategies;
    private final Territories territories;
    private final StrategyLabels labels;
    private final Addresses addresses;

    MunicipalityStrategies(Strategies strategies, Territories territories, StrategyLabels labels, Addresses addresses) {
        this.strategies = strategies;
        this.territories = territories;
        this.labels = labels;
        this.addresses = addresses;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String title() {
        return "strategy.ofMunicipality";
    }

    @Override
    public String template() {
        return "strategy/web/of-municipality";
    }

    @Override
    public Optional<Object> model(Territory municipality, LocalDate on, Language language) {
        List<String> own = new ArrayList<>(List.of(municipality.code().value()));
        List<String> above = new ArrayList<>();
        Stream.of(Level.ORP, Level.DISTRICT, Level.REGION)
                .flatMap(level -> municipality.within(level).stream())
                .forEach(code -> (ofOne(code, on) ? own : above).add(code.value()));
        List<Strategy> mine = strategies.own(own, on, MOST_OWN + 1);
        return Optional.of(new MunicipalityStrategiesView(
                mine.stream()
                        .limit(MOST_OWN)
                        .map(strategy -> StrategyCard.of(strategy, labels, addresses, language, on))
                        .toList(),
                mine.stream().anyMatch(strategy -> strategy.validity(on).holds()),
                mine.size() > MOST_OWN,
                strategies.own(above, on, MOST_ABOVE).stream()
                        .map(strategy -> above(strategy, on, language))
                        .toList(),
                addresses.in(language, StrategyAddresses.list()) + "?territory=" + municipality.code(),
                addresses.in(language, StrategyAddresses.coverage())));
    }

    /// Whether a unit is nothing but this one municipality, as the capital is its own region.
    private boolean ofOne(TerritoryCode code, LocalDate on) {
        return territories
                .find(code, on)
                .filter(unit -> unit.municipalities() == 1)
                .isPresent();
    }

    private MunicipalityStrategiesView.Above above(Strategy strategy, LocalDate on, Language language) {
        return new MunicipalityStrategiesView.Above(
                strategy.title(),
                addresses.in(language, StrategyAddresses.of(strategy.id())),
                labels.territory(strategy.territory(), language),
                labels.period(strategy, language),
                strategy.validity(on) == Validity.EXPIRED ? labels.validity(strategy, on, language) : "");
    }
}
