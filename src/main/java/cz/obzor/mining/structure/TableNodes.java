package cz.obzor.mining.structure;

import cz.obzor.mining.NodeKind;
import cz.obzor.mining.layout.Grid;
import cz.obzor.mining.layout.Hyphens;
import cz.obzor.mining.layout.Marks;
import cz.obzor.mining.table.ColumnRole;
import cz.obzor.mining.table.RowTable;
import cz.obzor.mining.table.SheetForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes nodes of tables: a sheet is one measure with its activities and projects, a row of a list is one node, a row
/// over the whole width is a heading for those below it.
final class TableNodes {
    private final List<Draft> all;
    private @Nullable RowTable columns;
    private @Nullable Draft group;
    private @Nullable Draft lastSheet;
    private @Nullable Draft sheetHeading;
    private @Nullable Draft lastRow;
    private final Map<String, Draft> byTitle = new HashMap<>();
    private final Map<String, Draft> byCode = new HashMap<>();
    private int indexed;
    private final Map<String, Draft> byColumn = new HashMap<>();

    TableNodes(List<Draft> all) {
        this.all = all;
    }

    /// Whether nodes were made of it.
    boolean take(Grid grid, @Nullable Draft heading) {
        SheetForm sheet = SheetForm.of(grid);
        if (sheet != null) {
            sheet(sheet, grid, heading);
            return true;
        }
        if (lastSheet != null && heading == sheetHeading && SheetForm.continues(grid)) {
            fields(lastSheet, SheetForm.rows(grid));
            return true;
        }
        if (heading != null && !SheetForm.values(grid).isEmpty()) {
            fields(heading, SheetForm.values(grid));
            return true;
        }
        RowTable list = RowTable.of(grid, columns);
        if (list != null) {
            if (list != columns) {
                group = null;
                byColumn.clear();
                byCode.clear();
            }
            columns = list;
            rows(list, grid, heading);
            return true;
        }
        columns = null;
        indicators(grid, heading);
        return false;
    }

    private void sheet(SheetForm sheet, Grid grid, @Nullable Draft heading) {
        LevelName name = LevelName.of(sheet.head());
        Label label = null;
        String title = sheet.title();
        if (name != null) {
            String rest = name.rest().replaceFirst("^[:.–-]+\\s*", "");
            label = Label.alone(rest);
            if (label == null) {
                label = Label.of(rest);
            }
            if (title.isEmpty()) {
                title = label == null ? rest : label.rest();
            }
        } else if (!sheet.head().isEmpty()) {
            label = Label.of(sheet.head());
            if (title.isEmpty()) {
                title = label == null ? sheet.head() : label.rest();
            }
        }
        String code = label != null ? label.code() : sheet.code();
        Label inTitle = Label.of(title);
        if (inTitle != null && !inTitle.bare() && inTitle.depth() > 1) {
            code = code == null ? inTitle.code() : code;
            title = inTitle.rest();
        }
        if (title.isEmpty()) {
            return;
        }
        Draft draft = new Draft(
                Draft.Origin.SHEET,
                Titles.whole(title).title(),
                code,
                name == null ? sheet.levelName() : name.name(),
                grid.page(),
                sheet.box(),
                title);
        draft.as(name == null ? sheet.kind() : name.kind() == NodeKind.PROJECT ? NodeKind.PROJECT : NodeKind.MEASURE);
        draft.under(
                heading != null && heading.named == NodeKind.MEASURE && heading.parent != null
                        ? heading.parent
                        : heading);
        all.add(draft);
        lastSheet = draft;
        sheetHeading = heading;
        fields(draft, sheet.fields());
    }

    private void fields(Draft draft, List<SheetForm.Entry> entries) {
        for (SheetForm.Entry entry : entries) {
            switch (ColumnRole.of(entry.name())) {
                case ACTIVITY -> list(draft, entry, NodeKind.ACTIVITY);
                case PROJECT -> list(draft, entry, NodeKind.PROJECT);
                case TEXT -> draft.text(Hyphens.joined(entry.value()), entry.page());
                case NAME, CODE -> {}
                default -> draft.field(entry.name(), Hyphens.joined(entry.value()), entry.page());
            }
        }
    }

    private void list(Draft above, SheetForm.Entry entry, NodeKind kind) {
        for (String item : SheetForm.items(entry.value(), kind == NodeKind.PROJECT)) {
            String plain = item.substring(Marks.bullet(item).length()).strip();
            if (plain.length() < 3 || !plain.matches("(?su).*\\p{L}{2}.*")) {
                continue;
            }
            String title = plain;
            String rest = "";
            int dash = plain.indexOf(" – ");
            if (kind == NodeKind.PROJECT && dash > 8) {
                title = plain.substring(0, dash);
                rest = plain.substring(dash + 3);
            }
            Titles titles = Titles.of(title);
            Draft draft = new Draft(
                    Draft.Origin.ROW,
                    titles.title(),
                    null,
                    kind == NodeKind.PROJECT ? "Projekt" : "Aktivita",
                    entry.page(),
                    entry.box(),
                    plain);
            draft.text((titles.rest() + " " + rest).strip(), entry.page());
            all.add(draft.as(kind).under(above));
        }
    }

    private void rows(RowTable list, Grid grid, @Nullable Draft heading) {
        for (RowTable.Entry entry : list.entries(grid)) {
            if (entry.group() != null) {
                group(entry.group(), grid, heading, entry);
            } else if (entry.continued() && lastRow != null) {
                lastRow.text(entry.title(), grid.page());
            } else {
                row(list, entry, grid, heading);
            }
        }
    }

    private void group(String text, Grid grid, @Nullable Draft heading, RowTable.Entry entry) {
        if (text.matches("(?iuU)^(?:celkem|součet|suma|mezisoučet).*") || text.length() > 200) {
            return;
        }
        LevelName name = LevelName.of(text);
        String rest = name == null ? text : name.rest().replaceFirst("^[:.–-]+\\s*", "");
        Label label = Label.of(rest);
        String title = label == null ? rest : label.rest();
        if (title.isEmpty()) {
            return;
        }
        Draft draft = new Draft(
                Draft.Origin.ROW,
                Titles.whole(title.replaceFirst("^[:.–-]+\\s*", "")).title(),
                label == null ? null : label.code(),
                name == null ? null : name.name(),
                grid.page(),
                entry.box(),
                text);
        NodeKind kind = name != null && (name.kind() == NodeKind.PRIORITY || name.kind() == NodeKind.GOAL)
                ? name.kind()
                : NodeKind.PRIORITY;
        Draft above = heading;
        if (kind == NodeKind.GOAL && group != null && group.kind == NodeKind.PRIORITY) {
            above = group;
        } else if (kind == NodeKind.GOAL && group != null && group.kind == NodeKind.GOAL) {
            above = group.parent;
        }
        group = draft.as(kind).under(above);
        all.add(draft);
    }

    private void row(RowTable list, RowTable.Entry entry, Grid grid, @Nullable Draft heading) {
        Draft above = group != null ? group : heading;
        for (RowTable.Above level : entry.above()) {
            String key =
                    level.role() + "|" + level.text() + "|" + (above == null ? "" : System.identityHashCode(above));
            Draft known = byColumn.get(key);
            if (known == null) {
                known = levelNode(level, grid, above, entry);
                byColumn.put(key, known);
            }
            above = known;
        }
        Titles titles = Titles.of(entry.title());
        Label label = Label.of(titles.title());
        Draft setOut = setOut(label != null && !label.bare() ? label.rest() : titles.title());
        if (setOut != null) {
            entry.fields().forEach(field -> setOut.field(field.name(), field.value(), grid.page()));
            return;
        }
        boolean coded = entry.code() == null && label != null && !label.bare();
        Draft draft = new Draft(
                Draft.Origin.ROW,
                coded && label != null ? label.rest() : titles.title(),
                coded && label != null ? label.code() : entry.code(),
                list.levelName(),
                grid.page(),
                entry.box(),
                entry.title());
        draft.text(titles.rest(), grid.page());
        entry.texts().forEach(text -> draft.text(text, grid.page()));
        entry.fields().forEach(field -> draft.field(field.name(), field.value(), grid.page()));
        Draft stem = stem(draft.label);
        if (stem != null) {
            if (stem.kind == NodeKind.ACTIVITY) {
                stem.as(NodeKind.MEASURE);
            }
            draft.as(NodeKind.ACTIVITY).under(stem);
        } else {
            draft.as(list.kind()).under(above);
        }
        all.add(draft);
        if (draft.label != null && draft.label.length() > 2) {
            byCode.put(draft.label, draft);
        }
        lastRow = draft;
    }

    private Draft levelNode(RowTable.Above level, Grid grid, @Nullable Draft above, RowTable.Entry entry) {
        LevelName name = LevelName.of(level.text());
        String rest = level.text();
        if (name != null && Label.of(name.rest().replaceFirst("^[:.–-]+\\s*", "")) != null) {
            rest = name.rest().replaceFirst("^[:.–-]+\\s*", "");
        }
        Label label = Label.of(rest);
        boolean coded = label != null && (!label.bare() || label.pattern().equals("9"));
        NodeKind kind = switch (level.role()) {
            case PRIORITY -> NodeKind.PRIORITY;
            case GOAL -> NodeKind.GOAL;
            default -> NodeKind.MEASURE;
        };
        Draft draft = new Draft(
                Draft.Origin.ROW,
                Titles.whole(coded && label != null ? label.rest() : rest).title(),
                coded && label != null ? label.code() : null,
                level.role().levelName(),
                grid.page(),
                entry.box(),
                level.text());
        all.add(draft.as(kind).under(above));
        return draft;
    }

    /// The node that a heading or sheet has set out already, which a table sums up.
    private @Nullable Draft setOut(String title) {
        String plain = Words.plain(title);
        for (; indexed < all.size(); indexed++) {
            Draft draft = all.get(indexed);
            if (draft.origin == Draft.Origin.HEADING || draft.origin == Draft.Origin.SHEET) {
                byTitle.put(Words.plain(draft.title), draft);
            }
        }
        return byTitle.get(plain);
    }

    /// The row whose code the code of another row continues: 1.1.1 for 1.1.1/2.
    private @Nullable Draft stem(@Nullable String code) {
        if (code == null) {
            return null;
        }
        for (int end = code.length() - 1; end > 2; end--) {
            if ("./-".indexOf(code.charAt(end)) >= 0) {
                return byCode.get(code.substring(0, end));
            }
        }
        return null;
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
