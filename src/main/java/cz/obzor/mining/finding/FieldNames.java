package cz.obzor.mining.finding;

import cz.obzor.mining.term.TermIndex;
import cz.obzor.mining.term.TermIndex.Match;
import cz.obzor.mining.term.TermList;
import cz.obzor.mining.term.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Names under which documents state values, from the list `field-names.csv`.
public final class FieldNames {
    /// Words that may stand between a known name and its colon: "Předpokládané náklady projektu celkem:".
    private static final int MOST_WORDS_TO_COLON = 3;

    private enum Mode {
        NAME,
        VERB,
        COLON
    }

    private record Name(FieldKind kind, Mode mode) {}

    /// A name found in running text.
    ///
    /// @param start of the name
    /// @param value where its value begins
    record Inline(FieldKind kind, int start, int value, String name) {}

    private final TermIndex<Name> names = new TermIndex<>();

    private FieldNames() {}

    public static FieldNames shipped() {
        FieldNames all = new FieldNames();
        for (List<String> row : TermList.shipped("field-names.csv")) {
            Mode mode = Mode.valueOf(row.get(2).toUpperCase(Locale.ROOT));
            all.names.add(row.get(1), new Name(FieldKind.valueOf(row.get(0)), mode));
        }
        return all;
    }

    /// What the values under a head are: more than one for heads such as "Náklady a zdroje financování", none for a
    /// head that is not known.
    Set<FieldKind> kinds(String head) {
        Set<FieldKind> kinds = EnumSet.noneOf(FieldKind.class);
        for (Match<Name> match : names.find(Words.of(head))) {
            kinds.add(match.values().getFirst().kind());
        }
        if (kinds.size() > 1) {
            kinds.remove(FieldKind.OTHER);
        }
        // "Rok" beside a more telling word is part of it: "Náklady v roce 2024", "Cílová hodnota (rok 2030)"
        if (kinds.contains(FieldKind.AMOUNT) || kinds.contains(FieldKind.TARGET)) {
            kinds.remove(FieldKind.TERM);
        }
        return kinds;
    }

    /// The name that begins at a word of running text; null where none does.
    @Nullable
    Inline inline(Words words, int at) {
        Match<Name> match = names.longest(words, at);
        if (match == null) {
            return null;
        }
        Name name = match.values().getFirst();
        int start = words.tokens().get(at).start();
        int end = words.tokens().get(match.to() - 1).end();
        if (name.mode() == Mode.VERB) {
            int value = words.text().startsWith(":", end) ? end + 1 : end;
            return new Inline(name.kind(), start, value, words.between(at, match.to()));
        }
        int colon = colon(words, match.to(), name.mode() == Mode.COLON ? 0 : MOST_WORDS_TO_COLON);
        return colon < 0
                ? null
                : new Inline(name.kind(), start, colon + 1, words.text().substring(start, colon));
    }

    /// Place of the colon that follows within some words; -1 where there is none.
    private static int colon(Words words, int next, int mostWords) {
        String text = words.text();
        int limit = next + mostWords < words.tokens().size()
                ? words.tokens().get(next + mostWords).start()
                : text.length();
        for (int at = words.tokens().get(next - 1).end(); at < limit; at++) {
            char letter = text.charAt(at);
            if (letter == ':') {
                return at;
            }
            if (letter == ';' || letter == '|' || letter == '\n' || letter == ',') {
                return -1;
            }
            if (letter == '.' && !isAbbreviation(text, at)) {
                return -1;
            }
        }
        return -1;
    }

    /// "Náklady (tis. Kč):"
    private static boolean isAbbreviation(String text, int dot) {
        int from = dot;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return dot - from <= 4 && dot > from;
    }
}
