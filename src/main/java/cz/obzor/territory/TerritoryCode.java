package cz.obzor.territory;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Official code of a unit; its shape tells the level. State {@code CZ}, region {@code CZ020} (NUTS 3), district
/// {@code CZ0204} (ČSÚ codelist 109), ORP {@code 2110} (ČSÚ codelist 65), municipality {@code 533165} (ČSÚ codelist 43,
/// the same in RÚIAN).
public record TerritoryCode(String value) implements Comparable<TerritoryCode> {
    private static final Pattern REGION = Pattern.compile("CZ0\\d\\d");
    private static final Pattern DISTRICT = Pattern.compile("CZ0\\d\\d[0-9A-Z]");
    private static final Pattern ORP = Pattern.compile("\\d{4}");
    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{6}");

    public static final TerritoryCode STATE = new TerritoryCode("CZ");

    /// @throws IllegalArgumentException when the value has the shape of no level
    public TerritoryCode {
        if (levelOf(value) == null) {
            throw new IllegalArgumentException("'" + value + "' is not a code of a territory");
        }
    }

    /// Empty when the value has the shape of no level.
    public static Optional<TerritoryCode> parse(String value) {
        return levelOf(value) == null ? Optional.empty() : Optional.of(new TerritoryCode(value));
    }

    public Level level() {
        Level level = levelOf(value);
        if (level == null) {
            throw new IllegalStateException(value);
        }
        return level;
    }

    private static @Nullable Level levelOf(String value) {
        if (value.equals("CZ")) {
            return Level.STATE;
        }
        if (MUNICIPALITY.matcher(value).matches()) {
            return Level.MUNICIPALITY;
        }
        if (ORP.matcher(value).matches()) {
            return Level.ORP;
        }
        if (REGION.matcher(value).matches()) {
            return Level.REGION;
        }
        return DISTRICT.matcher(value).matches() ? Level.DISTRICT : null;
    }

    @Override
    public int compareTo(TerritoryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
