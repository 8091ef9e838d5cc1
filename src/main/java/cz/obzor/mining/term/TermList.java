package cz.obzor.mining.term;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of a curated list: CSV in UTF-8 with a head, values with a comma in quotation marks, remarks after `#` at the
/// beginning of a line. The files lie in the resources beside the package `cz.obzor.mining`.
public final class TermList {
    private TermList() {}

    /// Rows of a list that comes with the program, without the head.
    public static List<List<String>> shipped(String name) {
        String path = "/cz/obzor/mining/" + name;
        try (@Nullable InputStream stream = TermList.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("list " + path + " is missing in the program");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return rows(reader.lines().toList(), name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<List<String>> rows(List<String> lines, String name) {
        List<List<String>> rows = new ArrayList<>();
        int columns = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> values = values(line);
            if (columns == 0) {
                columns = values.size();
            } else if (values.size() != columns) {
                throw new IllegalStateException(
                        "%s, line %d: %d values, the head has %d".formatted(name, i + 1, values.size(), columns));
            } else {
                rows.add(values);
            }
        }
        return rows;
    }

    private static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    value.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (letter == ',' && !quoted) {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                value.append(letter);
            }
        }
        values.add(value.toString().strip());
        return values;
    }
}
