package cz.obzor.operation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Figures together with the machine that they were measured on.
public final class BenchReport {
    private BenchReport() {}

    /// As a table in Markdown, the form of {@code docs/performance.md}.
    public static String table(List<BenchResult> results) {
        var table = new StringBuilder();
        machine()
                .forEach((what, value) ->
                        table.append(what).append(": ").append(value).append('\n'));
        table.append('\n');
        row(table, "figure", "what", "value", "beside", "ratio", "aim");
        row(table, "---", "---", "---:", "---:", "---:", "---");
        for (BenchResult result : results) {
            for (BenchResult.Row line : result.rows()) {
                row(
                        table,
                        result.name(),
                        line.what(),
                        number(line.value()) + (line.unit().isEmpty() ? "" : " " + line.unit()),
                        line.reference() == null ? "" : number(line.reference()) + " " + line.unit(),
                        line.ratio() == null ? "" : number(line.ratio()),
                        line.aim());
            }
        }
        return table.toString();
    }

    public static String json(List<BenchResult> results) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("machine", machine());
        report.put("results", results);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }

    private static void row(StringBuilder table, String... cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String number(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= 1000) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }

    private static Map<String, String> machine() {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put(
                "processor", Runtime.getRuntime().availableProcessors() + " × " + first("/proc/cpuinfo", "model name"));
        machine.put("memory", first("/proc/meminfo", "MemTotal"));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        machine.put("load before", first("/proc/loadavg", null));
        return machine;
    }

    private static String first(String file, @Nullable String key) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> key == null || line.startsWith(key))
                    .map(line -> key == null ? line : line.substring(line.indexOf(':') + 1))
                    .map(String::strip)
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException absent) {
            return "unknown";
        }
    }
}
