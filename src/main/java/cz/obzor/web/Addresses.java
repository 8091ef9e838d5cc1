package cz.obzor.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Addresses of pages in both languages. Code names an address in Czech; the English one has the words of
/// {@link AddressWords} translated and lies under {@code /en}.
public final class Addresses {
    private static final Pattern SLASH = Pattern.compile("/");

    private final Map<String, String> toEnglish = new HashMap<>();
    private final Map<String, String> toCzech = new HashMap<>();
    private final Set<String> beforeNames = new HashSet<>();

    Addresses(List<AddressWords> words) {
        for (AddressWords some : words) {
            some.czechToEnglish().forEach((czech, english) -> {
                toEnglish.put(czech, english);
                toCzech.put(english, czech);
            });
            beforeNames.addAll(some.beforeNames());
        }
    }

    /// @param czech path of the Czech page, without query: {@code /dokumenty/12}
    public String in(Language language, String czech) {
        if (language == Language.CS) {
            return czech;
        }
        String english = translated(czech, toEnglish);
        return english.equals("/") ? "/en" : "/en" + english;
    }

    /// The Czech path of a page whose path in a language is given.
    String czechOf(Language language, String path) {
        if (language == Language.CS) {
            return path;
        }
        return path.equals("/en") ? "/" : translated(path.substring("/en".length()), toCzech);
    }

    private String translated(String path, Map<String, String> words) {
        var translated = new StringBuilder();
        boolean name = false;
        for (String segment : SLASH.split(path)) {
            if (!segment.isEmpty()) {
                translated.append('/').append(name ? segment : words.getOrDefault(segment, segment));
                name = beforeNames.contains(segment);
            }
        }
        return translated.isEmpty() ? "/" : translated.toString();
    }
}
