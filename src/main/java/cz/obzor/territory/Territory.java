package cz.obzor.territory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A unit as it was on a day.
///
/// @param type           code in the codelist {@code municipality-type}; null above municipalities
/// @param region         it lies in; null for the state and regions
/// @param district       it lies in; null above municipalities
/// @param orp            it lies in; null above municipalities
/// @param seat           municipality in which the authority of an ORP sits; null for other levels
/// @param population     inhabitants; the sum of its municipalities above them
/// @param municipalities how many municipalities it has; 1 for a municipality
/// @param point          inside it; for an ORP the point of its seat; null where none is known
/// @param web            of a municipality
/// @param otherCodes     codes in other lists: {@code ruian}, {@code lau} and {@code csu} (numbers of ČSÚ), {@code
///                       cohesion} (NUTS 2), {@code abbreviation}
/// @param validFrom      first day on which this description is known to hold
/// @param validTo        last such day; null while it holds
public record Territory(
        TerritoryCode code,
        String name,
        @Nullable String type,
        @Nullable TerritoryCode region,
        @Nullable TerritoryCode district,
        @Nullable TerritoryCode orp,
        @Nullable TerritoryCode seat,
        int population,
        int municipalities,
        @Nullable Point point,
        @Nullable String web,
        Map<String, String> otherCodes,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public Territory {
        otherCodes = Map.copyOf(otherCodes);
    }

    public Level level() {
        return code.level();
    }

    /// The unit of a level that this one lies in; itself for its own level.
    public Optional<TerritoryCode> within(Level level) {
        if (level == level()) {
            return Optional.of(code);
        }
        return Optional.ofNullable(
                switch (level) {
                    case STATE -> TerritoryCode.STATE;
                    case REGION -> region;
                    case DISTRICT -> district;
                    case ORP -> orp;
                    case MUNICIPALITY -> null;
                });
    }
}
