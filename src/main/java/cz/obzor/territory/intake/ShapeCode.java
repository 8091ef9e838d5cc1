package cz.obzor.territory.intake;

import cz.obzor.territory.Level;
import cz.obzor.territory.TerritoryCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which unit a shape is of, by its properties.
final class ShapeCode {
    private static final List<String> OWN = List.of("kod", "code");
    /// the property with a code, by level from below; a shape of a level also has those of the levels above it
    private static final List<Map.Entry<String, Level>> BY_LEVEL =
            List.of(Map.entry("orp", Level.ORP), Map.entry("okres", Level.DISTRICT), Map.entry("kraj", Level.REGION));

    private ShapeCode() {}

    static Optional<TerritoryCode> of(Map<String, String> properties) {
        for (String name : OWN) {
            String value = properties.get(name);
            if (value != null) {
                return TerritoryCode.parse(value).filter(code -> code.level() != Level.STATE);
            }
        }
        for (Map.Entry<String, Level> property : BY_LEVEL) {
            String value = properties.get(property.getKey());
            if (value != null) {
                return TerritoryCode.parse(value).filter(code -> code.level() == property.getValue());
            }
        }
        return Optional.empty();
    }

    /// The properties as the file has them, to be found again there.
    static String said(Map<String, String> properties) {
        String said = new TreeMap<>(properties).toString();
        return said.length() > 200 ? said.substring(0, 200) + "…" : said;
    }
}
