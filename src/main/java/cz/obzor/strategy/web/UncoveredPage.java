package cz.obzor.strategy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the list of municipalities without a valid strategy.
///
/// @param where  unit or size class that they belong to; empty for the whole state
/// @param total  how many there are in all
/// @param first  number of the first row
/// @param last   number of the last row
/// @param back   address of the overview
public record UncoveredPage(
        String where,
        int total,
        int first,
        int last,
        List<Row> rows,
        String back,
        @Nullable String previous,
        @Nullable String next) {

    /// @param note       district, so that namesakes are told apart
    /// @param standing   what it has instead
    /// @param strategies address of the list of what it has; null where it has nothing
    public record Row(
            String name,
            String address,
            String note,
            long population,
            String standing,
            @Nullable String strategies) {}
}
