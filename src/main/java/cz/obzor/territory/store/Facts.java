package cz.obzor.territory.store;

import cz.obzor.territory.Point;
import org.jspecify.annotations.Nullable;

/// What is known of a municipality beside the register, without a date.
public record Facts(
        @Nullable Point point, int population, @Nullable String web) {
    public static final Facts NONE = new Facts(null, 0, null);
}
