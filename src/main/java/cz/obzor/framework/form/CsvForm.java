package cz.obzor.framework.form;

import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkNode;
import cz.obzor.framework.FrameworkRefused;
import cz.obzor.framework.FrameworkRefused.Fault;
import cz.obzor.framework.Wording;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// A framework as a table for a spreadsheet. Rows that begin with {@code #} tell of the framework ({@code #id},
/// {@code #version}, {@code #title} in Czech and English, {@code #issuer}, {@code #validFrom}, {@code #validTo},
/// {@code #source}, {@code #complete}); then a row of names of columns, then a row for each node. Terms are separated
/// by
/// {@code |}. Cells are separated by semicolons; a table with commas or tabs is read too.
public final class CsvForm {
    private static final List<String> COLUMNS =
            List.of("id", "parent", "label", "title_cs", "title_en", "text_cs", "text_en", "terms");
    /// begins a cell that a spreadsheet would take for a formula
    private static final String FORMULA = "=+-@\t\r";

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, List<String>> head = new HashMap<>();
    private final List<FrameworkNode> nodes = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private @Nullable List<String> columns;

    private CsvForm() {}

    public static String write(Framework framework) {
        var out = new StringBuilder();
        try (CSVPrinter rows =
                new CSVPrinter(out, CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
            rows.printRecord("#id", framework.id());
            rows.printRecord("#version", framework.version());
            wording(rows, "#title", framework.title());
            wording(rows, "#issuer", framework.issuer());
            rows.printRecord("#validFrom", framework.validFrom());
            rows.printRecord("#validTo", framework.validTo());
            wording(rows, "#source", framework.source());
            rows.printRecord("#complete", framework.complete() ? "yes" : "no");
            rows.printRecord(COLUMNS);
            for (FrameworkNode node : framework.nodes()) {
                Wording text = node.text();
                rows.printRecord(
                        safe(node.id()),
                        safe(node.parent()),
                        safe(node.label()),
                        safe(node.title().cs()),
                        safe(node.title().en()),
                        safe(text == null ? null : text.cs()),
                        safe(text == null ? null : text.en()),
                        safe(String.join(" | ", node.terms())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void wording(CSVPrinter rows, String name, @Nullable Wording wording) throws IOException {
        rows.printRecord(
                name, safe(wording == null ? null : wording.cs()), safe(wording == null ? null : wording.en()));
    }

    /// An apostrophe keeps a spreadsheet from carrying out what a cell says; it is taken off again in reading.
    private static String safe(@Nullable String cell) {
        return cell == null ? "" : !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /// @throws FrameworkRefused where it is no framework
    public static Framework read(String csv) {
        CsvForm form = new CsvForm();
        form.rows(csv);
        if (form.columns == null) {
            form.faults.add(new Fault("file", "framework.fault.columns", String.join("; ", COLUMNS)));
        }
        if (!form.faults.isEmpty()) {
            throw new FrameworkRefused(form.faults);
        }
        Framework framework = form.framework();
        if (!form.faults.isEmpty()) {
            throw new FrameworkRefused(form.faults);
        }
        return Check.checked(framework, i -> "line " + form.lines.get(i));
    }

    private void rows(String csv) {
        CSVFormat format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(delimiter(csv))
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(csv))
                .setFormat(format)
                .get()) {
            for (CSVRecord row : parser) {
                row(row, parser.getCurrentLineNumber());
            }
        } catch (IOException | UncheckedIOException broken) {
            faults.add(new Fault("file", "framework.fault.csv", String.valueOf(broken.getMessage())));
        }
    }

    private static char delimiter(String csv) {
        String names = csv.lines()
                .filter(line -> line.contains("title_cs"))
                .findFirst()
                .orElse("");
        return names.contains(";") ? ';' : names.contains("\t") ? '\t' : names.contains(",") ? ',' : ';';
    }

    private void row(CSVRecord row, long line) {
        List<String> cells = row.stream().map(CsvForm::plain).toList();
        if (cells.stream().allMatch(String::isEmpty) || nodes.size() > Check.MOST_NODES) {
            return;
        }
        if (columns == null && cells.getFirst().startsWith("#")) {
            head.put(cells.getFirst().substring(1).strip(), cells.subList(1, cells.size()));
        } else if (columns == null) {
            columns = cells;
            cells.stream()
                    .filter(name -> !name.isEmpty() && !COLUMNS.contains(name))
                    .forEach(name -> faults.add(new Fault("line " + line, "framework.fault.column", name)));
        } else {
            lines.add(line);
            nodes.add(node(cells, columns));
        }
    }

    private static String plain(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static FrameworkNode node(List<String> cells, List<String> columns) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        String text = row.getOrDefault("text_cs", "");
        return new FrameworkNode(
                row.getOrDefault("id", ""),
                orNull(row.get("parent")),
                orNull(row.get("label")),
                new Wording(row.getOrDefault("title_cs", ""), orNull(row.get("title_en"))),
                text.isEmpty() ? null : new Wording(text, orNull(row.get("text_en"))),
                terms(row.getOrDefault("terms", "")));
    }

    private static List<String> terms(String cell) {
        return List.of(cell.split("[|\n]")).stream()
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .toList();
    }

    private Framework framework() {
        Wording title = wording("title");
        return new Framework(
                value("id", 0),
                value("version", 0),
                title == null ? new Wording("", null) : title,
                wording("issuer"),
                date("validFrom"),
                date("validTo"),
                wording("source"),
                !value("complete", 0).equals("no"),
                nodes);
    }

    private String value(String name, int cell) {
        List<String> cells = head.getOrDefault(name, List.of());
        return cell < cells.size() ? cells.get(cell) : "";
    }

    private @Nullable Wording wording(String name) {
        String cs = value(name, 0);
        return cs.isEmpty() ? null : new Wording(cs, orNull(value(name, 1)));
    }

    private @Nullable LocalDate date(String name) {
        String text = value(name, 0);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            faults.add(new Fault("#" + name, "framework.fault.date", text));
            return null;
        }
    }

    private static @Nullable String orNull(@Nullable String cell) {
        return cell == null || cell.isEmpty() ? null : cell;
    }
}
