package cz.obzor.territory.web;

import java.util.List;

/// A map as a page shows it.
///
/// @param svg       made by {@link cz.obzor.territory.map.MapDrawing}, safe to be written as it is
/// @param schematic whether any of its borders were computed rather than taken from an official file
/// @param legend    what the shades mean; empty where they mean nothing
public record MapView(String svg, boolean schematic, List<Shade> legend) {
    public MapView {
        legend = List.copyOf(legend);
    }

    /// @param shade as in {@link cz.obzor.territory.map.MapShape}
    public record Shade(int shade, String label) {}
}
