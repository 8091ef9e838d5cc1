package cz.obzor.codelist;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A list as it stands in its file: comment lines {@code # key: value}, a line of column names, a line per code.
///
///     # cs: Druhy dokumentů
///     # en: Kinds of documents
///     # source.cs: vlastní seznam
///     # source.en: own list
///     code      cs         en        order  validFrom   validTo     address   [broader]
///     strategy  Strategie  Strategy  10
final class CodelistFile {
    private static final List<String> COLUMNS = List.of("code", "cs", "en", "order", "validFrom", "validTo", "address");
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private final String name;
    private final Map<String, String> comments = new HashMap<>();
    private final List<Code> codes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable List<String> columns;

    private CodelistFile(String name) {
        this.name = name;
    }

    /// @throws IllegalStateException naming the list, the line and what is wrong there
    static Codelist read(String name, List<String> lines) {
        CodelistFile file = new CodelistFile(name);
        for (int i = 0; i < lines.size(); i++) {
            file.line(i + 1, lines.get(i));
        }
        return file.list();
    }

    private void line(int number, String line) {
        if (line.isBlank()) {
            return;
        }
        if (line.startsWith("#")) {
            int colon = line.indexOf(':');
            check(number, colon > 0, "a comment is '# key: value'");
            comments.put(
                    line.substring(1, colon).strip(), line.substring(colon + 1).strip());
        } else if (columns == null) {
            columns = List.of(line.split("\t"));
            List<String> expected = new ArrayList<>(COLUMNS);
            if (comments.containsKey("broader")) {
                expected.add("broader");
            }
            check(number, columns.equals(expected), "the columns are " + expected);
        } else {
            row(number, line.split("\t", -1), columns.size());
        }
    }

    private void row(int number, String[] cells, int width) {
        check(number, cells.length == width, "a row has " + width + " cells, not " + cells.length);
        check(number, cells[0].matches(CODE), "'" + cells[0] + "' is not a code");
        check(number, seen.add(cells[0]), "code " + cells[0] + " is there twice");
        check(number, !cells[1].isBlank() && !cells[2].isBlank(), "code " + cells[0] + " lacks a name");
        check(number, cells[3].matches("\\d{1,6}"), "'" + cells[3] + "' is not an order");
        LocalDate from = date(number, cells[4]);
        LocalDate to = date(number, cells[5]);
        check(number, from == null || to == null || !to.isBefore(from), "code " + cells[0] + " ends before it starts");
        codes.add(new Code(
                cells[0],
                cells[1],
                cells[2],
                Integer.parseInt(cells[3]),
                from,
                to,
                emptyToNull(cells[6]),
                width > 7 ? emptyToNull(cells[7]) : null));
    }

    private Codelist list() {
        check(0, columns != null && !codes.isEmpty(), "the list has no codes");
        codes.sort(Comparator.comparingInt(Code::order));
        return new Codelist(
                name,
                comment("cs"),
                comment("en"),
                comment("source.cs"),
                comment("source.en"),
                comments.get("broader"),
                List.copyOf(codes));
    }

    private String comment(String key) {
        String value = comments.get(key);
        if (value == null || value.isEmpty()) {
            throw wrong(0, "the comment '# " + key + ": …' is missing");
        }
        return value;
    }

    private @Nullable LocalDate date(int number, String cell) {
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw wrong(number, "'" + cell + "' is not a date");
        }
    }

    private static @Nullable String emptyToNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private void check(int number, boolean right, String otherwise) {
        if (!right) {
            throw wrong(number, otherwise);
        }
    }

    private IllegalStateException wrong(int number, String what) {
        return new IllegalStateException(
                "Codelist " + name + (number == 0 ? "" : ", line " + number) + ": " + what + ".");
    }
}
