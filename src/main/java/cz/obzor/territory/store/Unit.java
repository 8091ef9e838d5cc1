package cz.obzor.territory.store;

import cz.obzor.territory.TerritoryCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the official register says of a unit; see {@link cz.obzor.territory.Territory} for the fields.
public record Unit(
        TerritoryCode code,
        String name,
        @Nullable String type,
        @Nullable TerritoryCode region,
        @Nullable TerritoryCode district,
        @Nullable TerritoryCode orp,
        @Nullable TerritoryCode seat,
        Map<String, String> otherCodes) {
    public static final Unit STATE =
            new Unit(TerritoryCode.STATE, "Česká republika", null, null, null, null, null, Map.of());

    public Unit {
        otherCodes = Map.copyOf(otherCodes);
    }

    /// The same municipality in another ORP.
    Unit inOrp(TerritoryCode other) {
        return new Unit(code, name, type, region, district, other, seat, otherCodes);
    }
}
