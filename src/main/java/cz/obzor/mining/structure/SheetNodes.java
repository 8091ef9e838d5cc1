package cz.obzor.mining.structure;

import cz.obzor.mining.NodeKind;
import cz.obzor.mining.layout.Grid;
import cz.obzor.mining.layout.Hyphens;
import cz.obzor.mining.layout.Marks;
import cz.obzor.mining.table.ColumnRole;
import cz.obzor.mining.table.SheetForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a measure or project of a sheet, with the activities and projects that it lists.
final class SheetNodes {
    private final List<Draft> all;
    private @Nullable Draft last;
    private @Nullable Draft lastHeading;

    SheetNodes(List<Draft> all) {
        this.all = all;
    }

    /// Whether a table is a sheet, goes on with one, or states values of the heading above it.
    boolean take(Grid grid, @Nullable Draft heading) {
        SheetForm sheet = SheetForm.of(grid);
        if (sheet != null) {
            sheet(sheet, grid, heading);
            return true;
        }
        if (last != null && heading == lastHeading && SheetForm.continues(grid)) {
            fields(last, SheetForm.rows(grid));
            return true;
        }
        List<SheetForm.Entry> values = heading == null ? List.of() : SheetForm.values(grid);
        if (heading != null && !values.isEmpty()) {
            fields(heading, values);
            return true;
        }
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
        last = draft;
        lastHeading = heading;
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
}
