package cz.obzor.settings;

/// The settings cannot be used; the message says which key, where and what to do.
public final class SettingsRefused extends RuntimeException {
    public SettingsRefused(String message) {
        super(message);
    }
}
