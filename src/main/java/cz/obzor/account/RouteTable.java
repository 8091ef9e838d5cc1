package cz.obzor.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Which action a request asks for, by the rows {@code access/<module>.tsv} of every module: method, pattern of the
/// path,
/// code of the action. A path in no row is refused.
final class RouteTable {
    private final List<Row> rows;

    private RouteTable(List<Row> rows) {
        this.rows = rows.stream().sorted(Comparator.comparing(Row::pattern)).toList();
    }

    record Row(String method, PathPattern pattern, Action action) {}

    static RouteTable shipped() {
        List<Row> rows = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:access/*.tsv")) {
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> row(line, String.valueOf(file.getFilename())))
                        .forEach(rows::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The lists of routes cannot be read", unreadable);
        }
        return new RouteTable(rows);
    }

    List<Row> rows() {
        return rows;
    }

    /// Empty where no row speaks of such a request.
    Optional<Action> actionOf(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        String asked = method.equals("HEAD") ? "GET" : method;
        return rows.stream()
                .filter(row -> row.method().equals(asked) && row.pattern().matches(parsed))
                .findFirst()
                .map(Row::action);
    }

    private static Row row(String line, String file) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
            throw new IllegalStateException("access/" + file + ": not three cells: " + line);
        }
        Action action = Action.ofCode(cells[2])
                .orElseThrow(() -> new IllegalStateException("access/" + file + ": no action " + cells[2]));
        return new Row(cells[0], PathPatternParser.defaultInstance.parse(cells[1]), action);
    }
}
