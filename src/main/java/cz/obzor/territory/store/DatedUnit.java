package cz.obzor.territory.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A unit as it held from a day until the day before another, like a PostgreSQL daterange.
///
/// @param until first day on which it no longer held; null while it holds
public record DatedUnit(Unit unit, LocalDate from, @Nullable LocalDate until) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
