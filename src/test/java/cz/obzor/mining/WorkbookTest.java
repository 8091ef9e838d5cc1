package cz.obzor.mining;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Shared;
import cz.obzor.text.CzechText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    private static final int BEGIN = 100;

    @Test
    void findsTheActivitiesOfAnActionPlanKeptAsAWorkbook() throws Exception {
        Set<String> wanted = new HashSet<>();
        List<List<String>> rows =
                rows(Files.readString(Shared.require("data/strategie/koprivnice_akcni_plan_2024-2025_radky.csv")));
        rows.subList(1, rows.size()).forEach(row -> wanted.add(plain(row.get(3))));
        Findings findings =
                MinedFile.of(Shared.require("data/strategie/koprivnice_akcni_plan_2024-2025_vyhodnoceni.xlsx"));
        Set<String> found = new HashSet<>();
        findings.nodes().stream()
                .filter(node -> node.kind() == NodeKind.ACTIVITY)
                .forEach(node -> found.add(plain(node.title())));
        Set<String> both = new HashSet<>(found);
        both.retainAll(wanted);
        assertThat((double) both.size() / wanted.size()).as("recall").isGreaterThan(0.95);
        assertThat((double) both.size() / found.size()).as("precision").isGreaterThan(0.95);
        assertThat(findings.nodes().stream().filter(node -> node.kind() == NodeKind.PRIORITY))
                .as("areas, one to a sheet")
                .hasSizeBetween(3, 7);
    }

    private static String plain(String text) {
        String plain = CzechText.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return plain.substring(0, Math.min(BEGIN, plain.length()));
    }

    /// Comma separated values, quoted where they hold commas, quotes or line breaks.
    private static List<List<String>> rows(String csv) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                value.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(value.toString());
                value.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                value.append(c);
            }
        }
        return rows;
    }
}
