package cz.obzor.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads settings: the file first, then the environment, then what the command line says; a later one wins. A key that
/// nobody declared stops the start, so that a misspelt setting is never silently without effect.
public final class SettingsSource {
    /// variables of the launcher and the tests, not settings of the program
    private static final Set<String> FOREIGN = Set.of("OBZOR_SHARED", "OBZOR_JAVA_OPTIONS", "OBZOR_BUILD_OPTIONS");

    private SettingsSource() {}

    /// Values by property name as the records bind them ({@code obzor.database.url}).
    ///
    /// @param file        null for none
    /// @param commandLine by key
    public static Map<String, Object> read(
            @Nullable Path file, Map<String, String> environment, Map<String, String> commandLine) {
        List<Setting> known = SettingsCatalogue.all();
        Map<String, Object> values = new LinkedHashMap<>();
        if (file != null) {
            fileValues(file).forEach((key, value) -> {
                requireKnown(key, known, "in " + file);
                values.put(SettingsCatalogue.PREFIX + key, value);
            });
        }
        environment.forEach((variable, value) -> {
            if (variable.startsWith("OBZOR_") && !FOREIGN.contains(variable)) {
                values.put(SettingsCatalogue.PREFIX + keyOf(variable, known), value);
            }
        });
        commandLine.forEach((key, value) -> values.put(SettingsCatalogue.PREFIX + key, value));
        SettingsCatalogue.check(values);
        return values;
    }

    private static Map<String, String> fileValues(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new SettingsRefused("The settings file " + file + " cannot be read: " + unreadable.getMessage()
                    + ". It should hold lines of the form key = value in UTF-8.");
        }
        Map<String, String> values = new LinkedHashMap<>();
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(key -> values.put(key, properties.getProperty(key).strip()));
        return values;
    }

    private static void requireKnown(String key, List<Setting> known, String where) {
        if (known.stream().noneMatch(setting -> setting.key().equals(key))) {
            throw new SettingsRefused("Unknown settings key \"" + key + "\" " + where + "."
                    + nearest(key, known.stream().map(Setting::key).toList())
                    + " All keys are listed in docs/settings.md.");
        }
    }

    private static String keyOf(String variable, List<Setting> known) {
        return known.stream()
                .filter(setting -> setting.variable().equals(variable))
                .map(Setting::key)
                .findFirst()
                .orElseThrow(() -> new SettingsRefused("Unknown environment variable " + variable + "."
                        + nearest(
                                variable, known.stream().map(Setting::variable).toList())
                        + " All settings are listed in docs/settings.md."));
    }

    private static String nearest(String wrong, List<String> names) {
        return names.stream()
                .filter(name -> distance(wrong, name) <= 3)
                .min(java.util.Comparator.comparingInt(name -> distance(wrong, name)))
                .map(name -> " Did you mean " + name + "?")
                .orElse("");
    }

    /// Levenshtein's distance.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
