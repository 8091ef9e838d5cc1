package cz.obzor.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Texts of pages and problems in both languages, from {@code messages/<module>_<language>.properties}, in the form of
/// ICU's MessageFormat, which knows the Czech plurals.
public final class Messages {
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

    Messages() {
        for (Language language : Language.values()) {
            texts.put(language, load(language));
            formats.put(language, new ConcurrentHashMap<>());
        }
    }

    /// The text of a key.
    ///
    /// @throws IllegalArgumentException for a key that is in no file
    public String text(Language language, String key, Object... arguments) {
        String pattern = textsOf(language).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message " + key + " in " + language.code());
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format =
                formatsOf(language).computeIfAbsent(key, _ -> new MessageFormat(pattern, language.locale()));
        // a format is not safe for use by several threads
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /// The text of a key, or another where the key is in no file.
    public String textOr(Language language, String key, String otherwise) {
        return textsOf(language).containsKey(key) ? text(language, key) : otherwise;
    }

    public Set<String> keys(Language language) {
        return Set.copyOf(textsOf(language).keySet());
    }

    private Map<String, String> textsOf(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    private Map<String, MessageFormat> formatsOf(Language language) {
        return formats.computeIfAbsent(language, _ -> new ConcurrentHashMap<>());
    }

    private static Map<String, String> load(Language language) {
        Map<String, String> texts = new HashMap<>();
        try {
            var pattern = "classpath*:messages/*_" + language.code() + ".properties";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    if (texts.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException("The message " + key + " is in two files");
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The messages cannot be read", unreadable);
        }
        return texts;
    }
}
