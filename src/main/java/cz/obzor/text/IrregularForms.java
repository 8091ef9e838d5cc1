package cz.obzor.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Forms that no rule of the stemmer can know, with the stem they belong to.
final class IrregularForms {
    static final Map<String, String> STEMS = read();

    private IrregularForms() {}

    private static Map<String, String> read() {
        Map<String, String> stems = new HashMap<>();
        for (String line : WordList.lines("irregular-forms.txt")) {
            List<String> parts = WordList.words(line);
            parts.subList(1, parts.size()).forEach(form -> stems.put(form, parts.getFirst()));
        }
        return Map.copyOf(stems);
    }
}
