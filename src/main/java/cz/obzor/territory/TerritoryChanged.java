package cz.obzor.territory;

import java.time.LocalDate;

/// A fact: what is known of the territory changed.
///
/// @param on     day of the state that was recorded
/// @param change what it was
public record TerritoryChanged(LocalDate on, What change) {
    public enum What {
        UNITS,
        BOUNDARIES
    }
}
