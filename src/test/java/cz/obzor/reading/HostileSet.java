package cz.obzor.reading;

import cz.obzor.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Malformed and hostile files with what each must come to; they lie beside the project.
final class HostileSet {
    private HostileSet() {}

    /// @param mustContain empty where nothing is promised
    /// @param tikaCharacters measured with Tika; -1 where it did not end well
    record Row(Path file, String path, String kind, String expect, String mustContain, int tikaCharacters) {
        String name() {
            return String.valueOf(file.getFileName());
        }
    }

    static List<Row> rows(Set<String> kinds) throws IOException {
        Path list = Shared.require("data/hostile/EXPECT.tsv");
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            String[] fields = line.split("\t", -1);
            if (kinds.contains(fields[3])) {
                boolean measured = fields[7].equals("ok");
                rows.add(new Row(
                        list.resolveSibling(fields[0]),
                        fields[0],
                        fields[3],
                        fields[4],
                        fields[5],
                        measured ? Integer.parseInt(fields[9]) : -1));
            }
        }
        return rows;
    }
}
