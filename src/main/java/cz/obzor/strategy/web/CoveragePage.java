package cz.obzor.strategy.web;

import cz.obzor.strategy.overview.Coverage;
import cz.obzor.territory.AreaMaps;
import cz.obzor.web.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the page on who has a valid strategy.
///
/// @param divisions ways to the same by other units; the present one is marked
/// @param column    what a row is
/// @param caption   of the table and the map
/// @param total     of all municipalities
/// @param share     of all, in words
/// @param mapped    whether the units lie somewhere; size classes do not
/// @param map       null while there are no boundaries, or nothing to draw
/// @param rows      in the order of the list of the units
public record CoveragePage(
        List<Shell.Link> divisions,
        String column,
        String caption,
        Coverage.Part total,
        String share,
        String uncovered,
        boolean mapped,
        AreaMaps.@Nullable AreaMap map,
        List<Shade> legend,
        List<Row> rows) {

    /// @param shade as on the map
    public record Shade(int shade, String label) {}

    /// @param strategies address of the list of valid strategies of the unit; null where there is no such list
    /// @param uncovered  address of the municipalities without a valid one
    public record Row(
            String name,
            Coverage.Part part,
            String share,
            @Nullable String strategies,
            String uncovered) {}
}
