package cz.obzor.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// English sentences of the message files for commands that run without the site.
final class EnglishText {
    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private EnglishText() {}

    /// The text of a key without arguments; the key itself where there is none.
    static String of(String key) {
        String module = key.substring(0, key.indexOf('.'));
        return FILES.computeIfAbsent(module, EnglishText::file)
                .getProperty(key, key)
                .replace("''", "'");
    }

    private static Properties file(String module) {
        Properties texts = new Properties();
        try (InputStream in = EnglishText.class.getResourceAsStream("/messages/" + module + "_en.properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
