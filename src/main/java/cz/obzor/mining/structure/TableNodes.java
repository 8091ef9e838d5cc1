package cz.obzor.mining.structure;

import cz.obzor.mining.layout.Grid;
import cz.obzor.mining.layout.Hyphens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes nodes of tables: sheets, lists, and small tables of indicators, which only state something of a heading.
final class TableNodes {
    private final SheetNodes sheets;
    private final RowNodes rows;

    TableNodes(List<Draft> all) {
        this.sheets = new SheetNodes(all);
        this.rows = new RowNodes(all);
    }

    /// Whether the table is part of the tree.
    boolean take(Grid grid, @Nullable Draft heading) {
        if (sheets.take(grid, heading) || rows.take(grid, heading)) {
            return true;
        }
        indicators(grid, heading);
        return false;
    }

    /// A small table of indicators belongs to the heading above it.
    private static void indicators(Grid grid, @Nullable Draft heading) {
        if (heading == null || grid.rows().size() < 2) {
            return;
        }
        List<Grid.Cell> head = grid.rows().getFirst().cells();
        if (head.isEmpty()
                || !head.getFirst().text().matches("(?iuU)\\s*(?:název )?(?:indik[aá]tor|ukazatel|monitorovací).*")
                || head.stream().noneMatch(cell -> cell.text().matches("(?isuU).*(?:cíl|výchoz|jednotk).*"))) {
            return;
        }
        boolean stated = heading.stating;
        List<Grid.Row> rows = new ArrayList<>(grid.rows().subList(1, grid.rows().size()));
        for (Grid.Row row : rows) {
            for (int i = 0; i < Math.min(head.size(), row.cells().size()); i++) {
                heading.field(
                        Hyphens.joined(head.get(i).text()),
                        Hyphens.joined(row.cells().get(i).text()),
                        grid.page());
            }
        }
        heading.stating = stated;
    }
}
