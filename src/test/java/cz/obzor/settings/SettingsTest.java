package cz.obzor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void defaultsAreWhatAOneMachineStartNeeds() {
        assertThat(defaultOf("server.port")).isEqualTo("8080");
        assertThat(defaultOf("data.folder")).isEqualTo("data");
        assertThat(defaultOf("database.url")).isEmpty();
        assertThat(defaultOf("upload.max-file-size")).isEqualTo("200MB");
        assertThat(defaultOf("base.url")).isEqualTo("http://localhost:8080");
    }

    /// Names are a promise to operators: the fixed points of the interface are among them.
    @Test
    void variablesAreNamedAfterTheirKeys() {
        Set<String> variables = new HashSet<>();
        SettingsCatalogue.all().forEach(setting -> variables.add(setting.variable()));
        assertThat(variables)
                .contains(
                        "OBZOR_DATABASE_URL",
                        "OBZOR_DATABASE_USER",
                        "OBZOR_DATABASE_PASSWORD",
                        "OBZOR_BASE_URL",
                        "OBZOR_SERVER_PORT",
                        "OBZOR_DATA_FOLDER",
                        "OBZOR_UPLOAD_MAX_FILE_SIZE")
                .hasSameSizeAs(SettingsCatalogue.all());
    }

    @Test
    void everySettingIsDescribedInASentence() {
        assertThat(SettingsCatalogue.all())
                .allSatisfy(setting -> assertThat(setting.description()).matches("(?s)[A-Z].{10,}\\."));
    }

    @Test
    void theEnvironmentWinsOverTheFileAndTheCommandLineOverBoth() throws IOException {
        Path file = file("server.port = 1\ndatabase.user = from-file\njob.node = from-file\n");
        Map<String, Object> read = SettingsSource.read(
                file,
                Map.of("OBZOR_SERVER_PORT", "2", "OBZOR_DATABASE_USER", "from-environment", "PATH", "/bin"),
                Map.of("server.port", "3"));
        assertThat(read)
                .containsEntry("obzor.server.port", "3")
                .containsEntry("obzor.database.user", "from-environment")
                .containsEntry("obzor.job.node", "from-file")
                .hasSize(3);
    }

    @Test
    void anUnknownKeyIsRefusedWithWhatWasProbablyMeant() throws IOException {
        Path file = file("server.prot = 8081\n");
        assertThatThrownBy(() -> SettingsSource.read(file, Map.of(), Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("server.prot")
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Did you mean server.port?");
    }

    @Test
    void anUnknownVariableIsRefusedWithWhatWasProbablyMeant() {
        assertThatThrownBy(() -> SettingsSource.read(null, Map.of("OBZOR_DATABASE_ULR", "x"), Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("OBZOR_DATABASE_ULR")
                .hasMessageContaining("Did you mean OBZOR_DATABASE_URL?");
        assertThatThrownBy(() -> SettingsSource.read(null, Map.of("OBZOR_WEATHER", "x"), Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageNotContaining("Did you mean");
    }

    @Test
    void aValueThatCannotBeUsedIsRefusedBeforeAnythingIsBegun() {
        for (Map<String, String> wrong : List.of(
                Map.of("OBZOR_SERVER_PORT", "70000"),
                Map.of("OBZOR_SERVER_PORT", "http"),
                Map.of("OBZOR_UPLOAD_MAX_FILE_SIZE", "much"),
                Map.of("OBZOR_JOB_POLLING", "soon"),
                Map.of("OBZOR_LIMITS_PER_KEY", "-1"),
                Map.of("OBZOR_BASE_URL", "obzor.example.cz"),
                Map.of("OBZOR_DATABASE_URL", "mysql://localhost/x"))) {
            String key = wrong.keySet().iterator().next();
            assertThatThrownBy(() -> SettingsSource.read(null, wrong, Map.of()))
                    .isInstanceOf(SettingsRefused.class)
                    .hasMessageContaining(key.substring("OBZOR_".length())
                            .toLowerCase(Locale.ROOT)
                            .replaceFirst("_", ".")
                            .replace('_', '-'));
        }
    }

    @Test
    void aFileThatIsMissingOrNoSettingsFileIsRefused() throws IOException {
        Path binary = folder.resolve("binary");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        for (Path file : List.of(folder.resolve("none"), binary, folder)) {
            assertThatThrownBy(() -> SettingsSource.read(file, Map.of(), Map.of()))
                    .isInstanceOf(SettingsRefused.class)
                    .hasMessageContaining(file.toString());
        }
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("obzor.properties"), content);
    }

    private static String defaultOf(String key) {
        return SettingsCatalogue.all().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow()
                .defaultValue();
    }
}
