package cz.obzor.mining.structure;

import cz.obzor.mining.NodeKind;
import cz.obzor.mining.layout.Grid;
import cz.obzor.mining.table.ColumnRole;
import cz.obzor.mining.table.RowTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes nodes of the rows of lists: a row is a node, a row over the whole width is a heading for those below it, and
/// cells that name levels above become these levels.
final class RowNodes {
    /// A cell that names a level above; the same words below another node are another level.
    private record Level(
            ColumnRole role, String text, @Nullable Draft above) {}

    private final List<Draft> all;
    private @Nullable RowTable columns;
    private @Nullable Draft group;
    private @Nullable Draft lastRow;
    private final Map<String, Draft> byTitle = new HashMap<>();
    private final Map<String, Draft> byCode = new HashMap<>();
    private final Map<Level, Draft> byColumn = new HashMap<>();
    /// how many of all nodes the titles are known of
    private int indexed;

    RowNodes(List<Draft> all) {
        this.all = all;
    }

    /// Whether a table is a list or goes on with one.
    boolean take(Grid grid, @Nullable Draft heading) {
        RowTable list = RowTable.of(grid, columns);
        if (list != null) {
            if (list != columns) {
                group = null;
                byColumn.clear();
                byCode.clear();
            }
            rows(list, grid, heading);
        }
        columns = list;
        return list != null;
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
            Level key = new Level(level.role(), level.text(), above);
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
}
