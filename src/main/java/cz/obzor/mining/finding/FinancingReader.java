package cz.obzor.mining.finding;

import cz.obzor.mining.term.TermIndex.Match;
import cz.obzor.mining.term.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// From what a node is paid. In a named value each item counts as written; in running text only known programmes and
/// sources, and only where the sentence speaks of money.
final class FinancingReader {
    private static final int LONGEST = 140;
    private static final Pattern SPEAKS_OF_MONEY = Pattern.compile(
            "(?iu)financ|dotac|dotač|hrazen|prostřed|zdroj|fond|podpor|grant|příspěv|rozpoč|čerpá|spoluúčast");
    private static final Pattern HISTORY =
            Pattern.compile("(?iu)(?:projednán|schválen|zveřejn|sestav|příprav)\\p{L}*\\s*$");

    private final NamedTerms programmes;

    FinancingReader(NamedTerms programmes) {
        this.programmes = programmes;
    }

    List<String> inField(String value) {
        Set<String> sources = new LinkedHashSet<>();
        for (String item : ListSplitter.items(value)) {
            String plain = ListSplitter.trimmed(item);
            if (plain.isEmpty() || Unknown.is(plain) || plain.length() > LONGEST || hasNoWord(plain)) {
                continue;
            }
            Words words = Words.of(plain);
            String known = programmes.whole(words);
            Set<String> several = programmes.in(words);
            if (known == null && several.size() > 1) {
                // "z Modernizačního fondu a z Operačního programu Životní prostředí"
                sources.addAll(several);
            } else {
                sources.add(known == null || plain.startsWith(known) ? plain : known);
            }
        }
        return List.copyOf(sources);
    }

    /// Whether each item of a text without a name is a programme or source.
    boolean isFinancing(String text) {
        List<String> items = ListSplitter.items(text);
        long known = items.stream()
                .filter(item -> !programmes.in(Words.of(item)).isEmpty())
                .count();
        return known > 0 && 2 * known >= items.size();
    }

    List<String> inProse(Words words) {
        List<Match<String>> matches = programmes.matches(words);
        if (matches.isEmpty() || !SPEAKS_OF_MONEY.matcher(words.text()).find()) {
            return List.of();
        }
        List<String> sources = new ArrayList<>();
        for (Match<String> match : matches) {
            String name = match.values().getFirst();
            boolean source = isPaidFrom(words, match) && !sources.contains(name);
            if (source) {
                sources.add(name);
            }
        }
        return sources;
    }

    /// "z rozpočtu města" pays; "návrh rozpočtu města" and "zveřejníme rozpočet města" do not.
    private static boolean isPaidFrom(Words words, Match<String> match) {
        boolean budget = match.values().getFirst().startsWith("rozpočet")
                || match.values().getFirst().startsWith("státní");
        String before = words.text()
                .substring(
                        Math.max(0, words.tokens().get(match.from()).start() - 25),
                        words.tokens().get(match.from()).start());
        if (!budget) {
            return !HISTORY.matcher(before).find();
        }
        return before.matches("(?iu).*(?:^|[\\s(])(?:z|ze|z vlastního)\\s+$");
    }

    private static boolean hasNoWord(String text) {
        return text.chars().noneMatch(Character::isLetter);
    }
}
