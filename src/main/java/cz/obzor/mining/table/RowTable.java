package cz.obzor.mining.table;

import cz.obzor.mining.NodeKind;
import cz.obzor.mining.layout.Grid;
import cz.obzor.mining.layout.Hyphens;
import cz.obzor.reading.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A list with a measure, activity or project per row. The heads of its columns tell what they hold; they may come
/// again
/// on every page, or only once for many pages.
public final class RowTable {
    /// @param group     text of a row over the whole width; null for a row with a node
    /// @param above     cells of columns that name the levels above, from the top
    /// @param continued whether the row goes on with the one before, over a page break
    public record Entry(
            @Nullable String group,
            @Nullable String code,
            String title,
            List<String> texts,
            List<Cell> fields,
            List<Above> above,
            boolean continued,
            @Nullable Box box) {}

    public record Cell(String name, String value) {}

    public record Above(ColumnRole role, String text) {}

    private static final Pattern TELLING = Pattern.compile(
            "(?isuU).*(?:odpověd|odpovíd|garant|gestor|nositel|realiz|termín|harmonogram|náklad|rozpočet|kč|zdroj|financ|indikátor|stav|výstup|priorit|období|rok|rizik|poznámk|popis|partner).*");
    /// a column for each year
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private static final Pattern TOTAL = Pattern.compile("(?isuU).*\\n\\s*(?:celkem|součet|suma)\\s*:?\\s*");

    private static final int HEAD_ROWS = 4;

    private final Map<Integer, String> heads;
    private final Map<Integer, ColumnRole> roles;
    private final int titleColumn;
    private final NodeKind kind;
    private final String levelName;
    private final int width;
    private final Map<Integer, String> lastAbove = new HashMap<>();

    private RowTable(Map<Integer, String> heads, int titleColumn, ColumnRole title, int width) {
        this.heads = heads;
        this.titleColumn = titleColumn;
        this.width = width;
        this.roles = new HashMap<>();
        heads.forEach((column, head) -> roles.put(column, ColumnRole.of(head)));
        this.kind = switch (title) {
            case MEASURE, GOAL, PRIORITY -> NodeKind.MEASURE;
            case ACTIVITY -> NodeKind.ACTIVITY;
            case NAME ->
                heads.values().stream().anyMatch(head -> head.matches("(?iuU).*projekt.*|.*akce.*|.*záměr.*"))
                        ? NodeKind.PROJECT
                        : NodeKind.MEASURE;
            default -> NodeKind.PROJECT;
        };
        this.levelName =
                title.levelName().isEmpty() ? kind == NodeKind.MEASURE ? "Opatření" : "Projekt" : title.levelName();
    }

    public NodeKind kind() {
        return kind;
    }

    public String levelName() {
        return levelName;
    }

    /// The list that a table is; null where it is none.
    ///
    /// @param before the list before it, which it may go on with
    public static @Nullable RowTable of(Grid grid, @Nullable RowTable before) {
        for (int i = 0; i < Math.min(HEAD_ROWS, grid.rows().size()); i++) {
            RowTable found = head(grid, i);
            if (found != null) {
                return before != null && before.heads.equals(found.heads) ? before : found;
            }
        }
        return before != null && Math.abs(grid.columns() - before.width) <= 1 && grid.columns() >= 3 ? before : null;
    }

    private static @Nullable RowTable head(Grid grid, int row) {
        Map<Integer, String> heads = new HashMap<>();
        for (Grid.Cell cell : grid.rows().get(row).cells()) {
            String text = Hyphens.joined(cell.text());
            if (!text.isEmpty() && text.length() < 90) {
                heads.put(cell.column(), text);
            }
        }
        if (heads.size() < 3) {
            return null;
        }
        int best = -1;
        int bestRank = 0;
        ColumnRole bestRole = ColumnRole.OTHER;
        int telling = 0;
        for (var head : heads.entrySet()) {
            ColumnRole role = ColumnRole.of(head.getValue());
            int rank = switch (role) {
                case ACTIVITY -> 5;
                case PROJECT -> 6;
                case MEASURE -> 4;
                case NAME -> 3;
                default -> 0;
            };
            if (head.getValue().matches("(?iuU)^název.*")) {
                rank += 10;
            }
            if (rank > bestRank || (rank == bestRank && rank > 0 && head.getKey() < best)) {
                best = head.getKey();
                bestRank = rank;
                bestRole = role;
            }
            if (TELLING.matcher(head.getValue()).matches()) {
                telling++;
            }
        }
        return best < 0
                        || telling < 2
                        || heads.values().stream()
                                        .mapToInt(String::length)
                                        .max()
                                        .orElse(0)
                                > 80
                ? null
                : new RowTable(heads, best, bestRole, grid.columns());
    }

    public List<Entry> entries(Grid grid) {
        List<Entry> entries = new ArrayList<>();
        for (Grid.Row row : grid.rows()) {
            Entry entry = entry(withoutTotal(row));
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /// Without the line of totals, which comes as the last line of the last row where no line is drawn between them.
    private static Grid.Row withoutTotal(Grid.Row row) {
        boolean total =
                row.cells().stream().anyMatch(cell -> TOTAL.matcher(cell.text()).matches());
        return !total
                ? row
                : new Grid.Row(row.cells().stream()
                        .map(cell -> cell.text(cell.text().replaceFirst("\\n[^\\n]*$", "")))
                        .toList());
    }

    private @Nullable Entry entry(Grid.Row row) {
        Map<Integer, Grid.Cell> cells = new HashMap<>();
        int full = 0;
        Grid.Cell only = null;
        int alike = 0;
        for (Grid.Cell cell : row.cells()) {
            if (!cell.text().isBlank()) {
                cells.put(cell.column(), cell);
                full++;
                only = cell;
                alike += Hyphens.joined(cell.text()).equals(heads.get(cell.column())) ? 1 : 0;
            }
        }
        if (full == 0 || (alike * 2 >= full && alike > 0)) {
            return null;
        }
        if (full == 1 && only != null) {
            String text = Hyphens.joined(only.text());
            if (only.columnSpan() > 2
                    || (only.column() == 0 && only.columnSpan() > 1)
                    || (only.column() == 0 && titleColumn != 0)) {
                return new Entry(text, null, "", List.of(), List.of(), List.of(), false, only.box());
            }
        }
        Grid.Cell title = cells.get(titleColumn);
        if (title == null || !title.text().matches("(?su).*\\p{L}{2}.*")) {
            return null;
        }
        String text = Hyphens.joined(title.text());
        // a remark over many columns ("there is nothing planned") is no row
        boolean remark = title.columnSpan() >= 3 && full <= 2;
        if (remark || text.matches("(?iuU)^(?:celkem|součet|suma|mezisoučet)\\b.*")) {
            return null;
        }
        String code = null;
        List<String> texts = new ArrayList<>();
        List<Cell> fields = new ArrayList<>();
        List<Above> above = new ArrayList<>();
        List<String> years = new ArrayList<>();
        for (var head : new java.util.TreeMap<>(heads).entrySet()) {
            int column = head.getKey();
            Grid.Cell cell = cells.get(column);
            ColumnRole role = roles.getOrDefault(column, ColumnRole.OTHER);
            boolean levelAbove = column < titleColumn
                    && (role == ColumnRole.PRIORITY || role == ColumnRole.GOAL || role == ColumnRole.MEASURE);
            String value = cell == null ? "" : Hyphens.joined(cell.text());
            if (levelAbove) {
                if (!value.isEmpty()) {
                    if (!value.equals(lastAbove.put(column, value))) {
                        lastAbove.keySet().removeIf(later -> later > column);
                    }
                }
                String upper = lastAbove.getOrDefault(column, "");
                if (upper.length() > 2) {
                    above.add(new Above(role, upper));
                }
            } else if (role == ColumnRole.CODE && column < titleColumn && value.length() < 12) {
                code = value.isEmpty() ? null : value.replaceFirst("[.)]$", "");
            } else if (column != titleColumn && role == ColumnRole.TEXT && !value.isEmpty()) {
                texts.add(value);
            } else if (YEAR.matcher(head.getValue()).matches()) {
                if (!value.isEmpty() && !value.matches("[-–0xX, ]*")) {
                    years.add(head.getValue());
                }
            } else if (column != titleColumn && !value.isEmpty()) {
                fields.add(new Cell(
                        head.getValue().matches("(?iuU)^celkem\\b.*") ? "Náklady " + head.getValue() : head.getValue(),
                        value));
            }
        }
        if (!years.isEmpty()) {
            fields.add(new Cell("Termín", years.getFirst() + "–" + years.getLast()));
        }
        boolean continued = code == null
                && roles.containsValue(ColumnRole.CODE)
                && fields.size() <= 1
                && Character.isLowerCase(text.charAt(0));
        return new Entry(null, code, text, texts, fields, above, continued, title.box());
    }
}
