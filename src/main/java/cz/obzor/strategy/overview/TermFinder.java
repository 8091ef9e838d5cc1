package cz.obzor.strategy.overview;

import cz.obzor.mining.GenericWords;
import cz.obzor.strategy.Term;
import cz.obzor.text.CzechText;
import cz.obzor.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the terms of a strategy in titles of its nodes: runs of one to three words that neither are function words,
/// nor begin or end with a word of every strategy. All forms of a term are one.
public final class TermFinder {
    private static final int LONGEST = 3;
    /// letters of the shortest word that tells anything; abbreviations may be shorter
    private static final int FEWEST_LETTERS = 4;
    private static final int MOST = 200;
    /// words that tell of no thing, yet are no function words
    private static final Set<String> WEAK =
            Set.copyOf(CzechText.stems("včetně postupně postupný počet dobře lépe ostatní výběr posouzení jednotlivý"));

    private static final Set<String> QUALIFIERS =
            Set.copyOf(CzechText.stems("veřejný městský obecní místní udržitelný bezpečný společný územní sociální"));

    private final Map<String, Map<String, Integer>> forms = new HashMap<>();
    private final Map<String, Integer> nodes = new HashMap<>();

    private TermFinder() {}

    /// The most used ones, longer before shorter.
    public static List<Term> terms(List<String> titles) {
        var finder = new TermFinder();
        titles.forEach(finder::read);
        return finder.terms();
    }

    private void read(String title) {
        List<Token> tokens = CzechText.tokens(title);
        Set<String> seen = new HashSet<>();
        for (int start = 0; start < tokens.size(); start++) {
            for (int length = 1; length <= LONGEST && start + length <= tokens.size(); length++) {
                List<Token> run = tokens.subList(start, start + length);
                if (!isWord(run.getLast()) || apart(title, run)) {
                    break;
                }
                if (begins(run) && tells(run.getLast())) {
                    String key = key(run);
                    forms.computeIfAbsent(key, _ -> new HashMap<>()).merge(form(title, run, start), 1, Integer::sum);
                    if (seen.add(key)) {
                        nodes.merge(key, 1, Integer::sum);
                    }
                }
            }
        }
    }

    /// Whether a term may go over it: no function word, no number.
    private static boolean isWord(Token token) {
        return Character.isLetter(token.form().charAt(0))
                && !CzechText.stopwords().contains(token.folded());
    }

    /// A word that alone tells nothing may tell which thing another word means: "veřejné osvětlení".
    private static boolean begins(List<Token> run) {
        return tells(run.getFirst())
                || (run.size() > 1 && QUALIFIERS.contains(run.getFirst().stem()));
    }

    private static boolean tells(Token token) {
        return isWord(token)
                && (token.form().length() >= FEWEST_LETTERS || isAbbreviation(token.form()))
                && !GenericWords.stems().contains(token.stem())
                && !WEAK.contains(token.stem());
    }

    private static boolean isAbbreviation(String form) {
        return form.length() > 1 && form.chars().allMatch(Character::isUpperCase);
    }

    /// Whether something other than a space stands between two words.
    private static boolean apart(String title, List<Token> run) {
        for (int i = 1; i < run.size(); i++) {
            if (!title.substring(run.get(i - 1).end(), run.get(i).start()).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static String key(List<Token> run) {
        return String.join(" ", run.stream().map(Token::stem).toList());
    }

    /// As it stands, without the capital of the first word of a title.
    private static String form(String title, List<Token> run, int start) {
        String form =
                title.substring(run.getFirst().start(), run.getLast().end()).replaceAll("\\s+", " ");
        boolean capital = start == 0 && !isAbbreviation(run.getFirst().form());
        return capital ? Character.toLowerCase(form.charAt(0)) + form.substring(1) : form;
    }

    private List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        forms.forEach((key, ofKey) -> terms.add(new Term(
                key,
                ofKey.entrySet().stream()
                        .min(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .orElseThrow()
                        .getKey(),
                key.split(" ", -1).length,
                nodes.getOrDefault(key, 1))));
        return terms.stream()
                .sorted(Comparator.comparingInt(Term::nodes)
                        .reversed()
                        .thenComparing(Comparator.comparingInt(Term::words).reversed())
                        .thenComparing(Term::key))
                .limit(MOST)
                .toList();
    }
}
