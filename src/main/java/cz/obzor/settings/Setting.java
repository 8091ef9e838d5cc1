package cz.obzor.settings;

import java.util.Locale;

/// One declared setting.
///
/// @param key          in the settings file: {@code database.url}
/// @param defaultValue as text; empty where there is none
/// @param description  one sentence for the operator
public record Setting(String key, String defaultValue, String description) {

    /// Name of its environment variable: {@code OBZOR_DATABASE_URL}.
    public String variable() {
        return "OBZOR_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
