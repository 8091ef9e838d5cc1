package cz.obzor.mining.table;

import cz.obzor.mining.NodeKind;
import cz.obzor.mining.layout.Grid;
import cz.obzor.mining.layout.Hyphens;
import cz.obzor.mining.layout.Marks;
import cz.obzor.reading.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A measure sheet ("karta opatření"): names of fields on the left, their values on the right, the measure's code and
/// name at the top.
///
/// @param head  text of the row over the whole width, may be empty
/// @param title value of the field with the name, may be empty
public record SheetForm(
        String head,
        String title,
        @Nullable String code,
        NodeKind kind,
        String levelName,
        @Nullable Box box,
        List<Entry> fields) {

    /// @param value with line breaks
    public record Entry(
            String name, String value, int page, @Nullable Box box) {}

    private static final Pattern FIELD = Pattern.compile(
            "(?iuU)^(?:název|popis|stručný popis|charakteristik|cíl\\b|cíle|zodpověd|odpověd|zodpovíd|odpovíd|garant|gestor|nositel|realizátor|partner|spoluprac|termín|harmonogram|doba|období|rok|náklad|předpokládan|odhad|celkov|rozpočet|finanč|zdroj|financ|indikátor|ukazatel|výstup|výsledk|aktivit|klíčov|projekt|rizik|priorit|vazba|návaznost|lokalit|stav|číslo|kód|označení|zdůvodnění|odůvodnění|cílov|opatření|oblast|opodstatnění|problém|monitor|poznámk|připravenost|dopad).*");
    private static final Pattern NAME =
            Pattern.compile("(?iuU)^(?:název(?: \\p{L}+){0,2}|opatření|projekt|aktivita)\\s*:?$");
    private static final Pattern CODE = Pattern.compile("(?iuU)^(?:číslo|kód|označení|č\\.)(?: \\p{L}+){0,2}\\s*:?$");
    private static final int FEWEST_FIELDS = 3;
    private static final int FEWEST_VALUES = 2;
    private static final int WIDEST = 4;

    /// The sheet that a table is; null where it is none.
    public static @Nullable SheetForm of(Grid grid) {
        List<Entry> rows = rows(grid);
        String head = head(grid);
        Entry name = rows.stream()
                .filter(row ->
                        NAME.matcher(row.name()).matches() && !row.value().isBlank())
                .findFirst()
                .orElse(null);
        if (grid.columns() > WIDEST
                || known(rows) < FEWEST_FIELDS
                || known(rows) * 2 < rows.size()
                || (name == null && head.isEmpty())) {
            return null;
        }
        Entry code = rows.stream()
                .filter(row -> CODE.matcher(row.name()).matches())
                .findFirst()
                .orElse(null);
        boolean project = (name != null && name.name().matches("(?iuU).*(?:projekt|akce|záměr).*"))
                || head.matches("(?iuU)^(?:projekt|karta projektu|list projektu|záměr).*");
        List<Entry> fields = new ArrayList<>(rows);
        fields.removeIf(row -> row.equals(name) || row.equals(code));
        return new SheetForm(
                head.replaceFirst("(?iuU)^(?:karta|list|fiše)\\s+(?=opatření|projektu|aktivity)", ""),
                name == null ? "" : Hyphens.joined(name.value()),
                code == null || code.value().isBlank() ? null : code.value().strip(),
                project ? NodeKind.PROJECT : NodeKind.MEASURE,
                project ? "Projekt" : "Opatření",
                name == null ? null : name.box(),
                fields);
    }

    /// Whether a table without a head goes on with the fields of the sheet before it.
    public static boolean continues(Grid grid) {
        List<Entry> rows = rows(grid);
        return grid.columns() == 2
                && !rows.isEmpty()
                && known(rows) * 2 > rows.size()
                && rows.stream().noneMatch(row -> NAME.matcher(row.name()).matches())
                && head(grid).isEmpty();
    }

    /// What a table without a name states of the heading above it; empty where it is no such table.
    public static List<Entry> values(Grid grid) {
        List<Entry> rows = rows(grid);
        boolean values = grid.columns() <= WIDEST
                && rows.size() >= FEWEST_VALUES
                && known(rows) * 2 > rows.size()
                && rows.stream().noneMatch(row -> NAME.matcher(row.name()).matches())
                && head(grid).isEmpty();
        return values ? rows : List.of();
    }

    private static int known(List<Entry> rows) {
        int known = 0;
        for (Entry row : rows) {
            if (row.name().length() < 60 && FIELD.matcher(row.name()).matches()) {
                known++;
            }
        }
        return known;
    }

    /// Rows of two cells; in sheets of four columns the third names the fourth.
    public static List<Entry> rows(Grid grid) {
        List<Entry> rows = new ArrayList<>();
        for (Grid.Row row : grid.rows()) {
            List<Grid.Cell> cells = row.cells();
            for (int i = 0; i + 1 < cells.size(); i += 2) {
                String name = Hyphens.joined(cells.get(i).text());
                if (!name.isEmpty()) {
                    stacked(cells.get(i), cells.get(i + 1), grid.page(), rows);
                } else if (!rows.isEmpty() && i == 0) {
                    Entry last = rows.removeLast();
                    rows.add(new Entry(
                            last.name(), last.value() + "\n" + cells.get(1).text(), last.page(), last.box()));
                }
            }
        }
        return rows;
    }

    /// Adds a name with its value; rows without a line between them come as one cell with as many names as values.
    private static void stacked(Grid.Cell name, Grid.Cell value, int page, List<Entry> rows) {
        List<String> names = name.text().lines().map(String::strip).toList();
        List<String> values = value.text().lines().map(String::strip).toList();
        boolean several = names.size() > 1
                && names.size() == values.size()
                && names.stream().allMatch(line -> FIELD.matcher(line).matches());
        if (!several) {
            rows.add(new Entry(Hyphens.joined(name.text()), value.text(), page, value.box()));
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            rows.add(new Entry(names.get(i), values.get(i), page, value.box()));
        }
    }

    private static String head(Grid grid) {
        List<Grid.Cell> cells = grid.rows().getFirst().cells();
        List<Grid.Cell> full =
                cells.stream().filter(cell -> !cell.text().isEmpty()).toList();
        boolean wide = full.size() == 1
                && (full.getFirst().columnSpan() > 1
                        || cells.size() == 1
                        || full.getFirst().column() == 0);
        return wide && grid.rows().size() > 1 ? Hyphens.joined(full.getFirst().text()) : "";
    }

    /// The items of a cell: at bullets, else at lines that begin with a capital after one that may end.
    public static List<String> items(String value, boolean described) {
        List<String> items = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean bulleted =
                value.lines().anyMatch(line -> !Marks.bullet(line.strip()).isEmpty());
        for (String line : value.split("[\\n;](?!\\s*\\p{Ll})|\\n")) {
            String plain = line.strip();
            if (plain.isEmpty() || plain.equals("–") || plain.equals("-")) {
                continue;
            }
            boolean begins = bulleted
                    ? !Marks.bullet(plain).isEmpty()
                    : described
                            ? plain.contains(" – ") && Character.isUpperCase(plain.charAt(0))
                            : Character.isUpperCase(plain.charAt(0));
            if (begins && !open.isEmpty()) {
                items.add(open.toString());
                open.setLength(0);
            }
            Hyphens.append(open, plain);
        }
        if (!open.isEmpty()) {
            items.add(open.toString());
        }
        return items;
    }
}
