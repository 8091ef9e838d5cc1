package cz.obzor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingMessagesTest {
    /// codes as they stand in the code of the module
    private static final Pattern WARNING = Pattern.compile("warn\\(\"([a-z-]+)\"\\)");

    private static final Pattern REASON = Pattern.compile(
            "(?:unreadable\\(|Quality\\.BLANK, |without\\(page, |reason = |nothing\\(|\\? |: )\"((?:ocr-|no-|only-|text-layer|page-|garbled|blank-|nothing-|recognised)[a-z-]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"cs", "en"})
    void everyCodeHasASentence(String language) throws IOException {
        Properties messages = new Properties();
        try (Reader in = new InputStreamReader(
                getClass().getResourceAsStream("/messages/reading_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        Set<String> keys = new TreeSet<>();
        for (FailureReason reason : FailureReason.values()) {
            keys.add("reading.failure." + reason.code());
        }
        for (Quality quality : Quality.values()) {
            keys.add("reading.quality." + quality.name().toLowerCase(Locale.ROOT));
        }
        collect(WARNING, "reading.warning.", keys);
        collect(REASON, "reading.reason.", keys);
        assertThat(keys).hasSizeGreaterThan(30);
        assertThat(messages.stringPropertyNames()).containsAll(keys);
    }

    private static void collect(Pattern pattern, String prefix, Set<String> keys) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/cz/obzor/reading"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(prefix + matcher.group(1));
                }
            }
        }
    }
}
