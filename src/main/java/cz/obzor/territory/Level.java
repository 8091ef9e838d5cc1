package cz.obzor.territory;

import java.util.Locale;
import java.util.Optional;

/// Levels of the territory from the whole down. ORP is the district of a municipality with extended powers (obec s
/// rozšířenou působností); it lies in one region but may lie in several districts.
public enum Level {
    STATE,
    REGION,
    DISTRICT,
    ORP,
    MUNICIPALITY;

    private final String slug = name().toLowerCase(Locale.ROOT);

    /// As in addresses and the API: {@code municipality}.
    public String slug() {
        return slug;
    }

    public static Optional<Level> ofSlug(String slug) {
        for (Level level : values()) {
            if (level.slug.equals(slug)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
