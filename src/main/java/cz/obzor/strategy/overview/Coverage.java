package cz.obzor.strategy.overview;

import cz.obzor.codelist.Code;
import cz.obzor.codelist.Codelists;
import cz.obzor.strategy.store.StrategyListing;
import cz.obzor.territory.Level;
import cz.obzor.territory.SizeClass;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which municipalities have a valid strategy of their own. Each is counted once, however many it has. One question to
/// the database says which territories have any; the rest is counted in memory.
@Component
public class Coverage {
    private final StrategyListing strategies;
    private final Territories territories;
    private final Codelists codelists;

    Coverage(StrategyListing strategies, Territories territories, Codelists codelists) {
        this.strategies = strategies;
        this.territories = territories;
        this.codelists = codelists;
    }

    /// By what municipalities are put together.
    public enum Division {
        REGION("kraje", "region"),
        ORP("orp", "orp"),
        SIZE_CLASS("velikost", "size-class");

        private final String czech;
        private final String code;

        Division(String czech, String code) {
            this.czech = czech;
            this.code = code;
        }

        /// As in addresses of pages.
        public String czech() {
            return czech;
        }

        /// As in the API.
        public String code() {
            return code;
        }

        /// @param name {@link #czech} or {@link #code}
        public static Optional<Division> of(String name) {
            return Arrays.stream(values())
                    .filter(division -> division.czech.equals(name) || division.code.equals(name))
                    .findFirst();
        }
    }

    /// What strategies a municipality has.
    public enum Standing {
        /// one that holds
        VALID,
        /// only drafts, future or expired ones
        OTHER,
        NONE
    }

    /// Municipalities of a unit.
    ///
    /// @param code    of a region or ORP, or of a size class
    /// @param valid   of them, how many have a valid strategy
    /// @param other   how many have only drafts, future or expired ones
    /// @param samples of those with a valid strategy, how many have nothing but samples
    public record Part(String code, int municipalities, int valid, int other, int samples) {

        public int without() {
            return municipalities - valid - other;
        }

        /// How many have no valid one, whatever else they have.
        public int uncovered() {
            return municipalities - valid;
        }

        /// Of municipalities that have a valid strategy, 0 to 1.
        public double share() {
            return municipalities == 0 ? 0 : (double) valid / municipalities;
        }

        Part with(Standing standing, boolean sample) {
            return new Part(
                    code,
                    municipalities + 1,
                    valid + (standing == Standing.VALID ? 1 : 0),
                    other + (standing == Standing.OTHER ? 1 : 0),
                    samples + (standing == Standing.VALID && sample ? 1 : 0));
        }

        /// Several as one.
        public static Part sum(List<Part> parts) {
            return new Part(
                    "",
                    parts.stream().mapToInt(Part::municipalities).sum(),
                    parts.stream().mapToInt(Part::valid).sum(),
                    parts.stream().mapToInt(Part::other).sum(),
                    parts.stream().mapToInt(Part::samples).sum());
        }
    }

    /// A municipality that has no valid strategy.
    public record Uncovered(Territory municipality, Standing standing) {}

    /// All units in the order of their list.
    public List<Part> by(Division division) {
        LocalDate today = territories.today();
        Map<String, Part> parts = new LinkedHashMap<>();
        units(division, today).forEach(code -> parts.put(code, new Part(code, 0, 0, 0, 0)));
        Function<Territory, String> unit = unitOf(division);
        Map<String, StrategyListing.Own> own = own(today);
        for (Territory municipality : territories.all(Level.MUNICIPALITY, today)) {
            StrategyListing.Own strategies = own.get(municipality.code().value());
            boolean samples = strategies != null && strategies.samples();
            parts.computeIfPresent(unit.apply(municipality), (_, part) -> part.with(standing(strategies), samples));
        }
        return List.copyOf(parts.values());
    }

    private List<String> units(Division division, LocalDate today) {
        return switch (division) {
            case REGION -> codes(territories.all(Level.REGION, today));
            case ORP -> codes(territories.all(Level.ORP, today));
            case SIZE_CLASS ->
                codelists.get("size-class").on(today).stream().map(Code::code).toList();
        };
    }

    private Function<Territory, String> unitOf(Division division) {
        var sizes = new SizeClass(codelists.get("size-class"));
        return switch (division) {
            case REGION ->
                unit -> unit.within(Level.REGION).map(TerritoryCode::value).orElse("");
            case ORP -> unit -> unit.within(Level.ORP).map(TerritoryCode::value).orElse("");
            case SIZE_CLASS -> unit -> sizes.of(unit.population());
        };
    }

    private static List<String> codes(List<Territory> units) {
        return units.stream().map(unit -> unit.code().value()).toList();
    }

    /// Municipalities without a valid strategy, the most populous first.
    ///
    /// @param size code of a size class; null for all
    public List<Uncovered> uncovered(TerritoryCode whole, @Nullable String size) {
        LocalDate today = territories.today();
        Map<String, StrategyListing.Own> own = own(today);
        var sizes = new SizeClass(codelists.get("size-class"));
        return territories.inside(whole, Level.MUNICIPALITY, today).stream()
                .filter(unit -> size == null || sizes.of(unit.population()).equals(size))
                .map(unit -> new Uncovered(unit, standing(own.get(unit.code().value()))))
                .filter(unit -> unit.standing() != Standing.VALID)
                .sorted(Comparator.comparingInt(
                                (Uncovered unit) -> unit.municipality().population())
                        .reversed()
                        .thenComparing(unit -> unit.municipality().code()))
                .toList();
    }

    /// A region of one municipality is that municipality, whichever of the two codes a strategy bears.
    private Map<String, StrategyListing.Own> own(LocalDate today) {
        Map<String, StrategyListing.Own> own = new HashMap<>(strategies.own(today));
        for (Territory region : territories.all(Level.REGION, today)) {
            StrategyListing.Own ofRegion = own.get(region.code().value());
            if (region.municipalities() == 1 && ofRegion != null) {
                territories
                        .inside(region.code(), Level.MUNICIPALITY, today)
                        .forEach(municipality ->
                                own.merge(municipality.code().value(), ofRegion, (a, b) -> a.holds() ? a : b));
            }
        }
        return own;
    }

    private static Standing standing(StrategyListing.@Nullable Own own) {
        if (own == null) {
            return Standing.NONE;
        }
        return own.holds() ? Standing.VALID : Standing.OTHER;
    }
}
