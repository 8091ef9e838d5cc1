package cz.obzor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/settings.md` says what the code declares.
class SettingsPageTest {
    private static final Path PAGE = Path.of("docs", "settings.md");
    private static final Path FRESH = Path.of("target", "settings.md");

    @Test
    void thePageOfSettingsIsMadeFromTheCode() throws IOException {
        Files.writeString(FRESH, page());
        assertThat(PAGE).as("copy %s to %s", FRESH, PAGE).hasSameTextualContentAs(FRESH);
    }

    private static String page() {
        var page = new StringBuilder(
                """
                # Settings

                A key stands in the file given by `--settings` as `key = value`; an environment variable wins over the file, the
                command line over both. A key that is not listed here stops the start. This page is made from the code.

                | key | variable | default | meaning |
                |---|---|---|---|
                """);
        for (Setting setting : SettingsCatalogue.all()) {
            page.append("| `%s` | `%s` | %s | %s |\n"
                    .formatted(
                            setting.key(),
                            setting.variable(),
                            setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`",
                            setting.description()));
        }
        return page.toString();
    }
}
