package cz.obzor.mining.about;

import cz.obzor.reading.Page;
import cz.obzor.text.LanguageGuess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// In which languages whole pages of a document are written.
final class Languages {
    /// A shorter page (a cover, a picture) may be in any language by chance.
    private static final int SHORTEST_PAGE = 300;

    private Languages() {}

    /// The language of most pages first.
    ///
    /// @param told what the reader guessed from the beginning
    static List<String> of(List<Page> pages, @Nullable String told) {
        Map<String, Integer> letters = new HashMap<>();
        for (Page page : pages) {
            String language = page.text().length() < SHORTEST_PAGE ? null : LanguageGuess.of(page.text());
            if (language != null) {
                letters.merge(language, page.text().length(), Integer::sum);
            }
        }
        // Slovak and Polish are at times guessed for a Czech table; they count only where they lead
        List<String> languages = new ArrayList<>(letters.keySet());
        languages.sort((one, other) -> {
            int more = Integer.compare(letters.getOrDefault(other, 0), letters.getOrDefault(one, 0));
            return more != 0 ? more : one.compareTo(other);
        });
        if (languages.isEmpty()) {
            return List.of(told == null ? "cs" : told);
        }
        String first = languages.getFirst();
        return languages.stream()
                .filter(language -> language.equals(first) || language.equals("en") || language.equals("de"))
                .toList();
    }
}
