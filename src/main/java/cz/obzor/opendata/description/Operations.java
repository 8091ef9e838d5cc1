package cz.obzor.opendata.description;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Names of what the API does, made from method and path, so that they stay the same as the code is reshaped.
final class Operations {
    private Operations() {}

    /// {@code getStrategiesIdChanges} for {@code GET /api/v1/strategies/{id}/changes}.
    static String name(String method, String path) {
        return method.toLowerCase(Locale.ROOT)
                + Arrays.stream(path.replace("/api/v1/", "").split("[^A-Za-z0-9]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    /// What the path is about: {@code strategies}.
    static String resource(String path) {
        return path.replace("/api/v1/", "").replaceAll("[/.].*", "");
    }
}
