package cz.obzor.mining;

import cz.obzor.mining.term.TermIndex;
import cz.obzor.mining.term.TermIndex.Match;
import cz.obzor.mining.term.Words;
import cz.obzor.reading.Page;
import cz.obzor.text.CzechText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds where pages name the targets of a framework by their terms; a target without terms is found by its title
/// where that is short enough to stand in a sentence. Any number of threads may ask.
public final class MentionFinder {
    private static final int LONGEST_TITLE = 4;
    private static final int MOST_WORDS = 6;
    /// characters around a term
    private static final int AROUND = 110;

    private final TermIndex<String> index = new TermIndex<>();

    private MentionFinder() {}

    public static MentionFinder of(List<AlignmentTarget> targets) {
        MentionFinder finder = new MentionFinder();
        for (AlignmentTarget target : targets) {
            List<String> terms = target.terms();
            if (terms.isEmpty() && CzechText.tokens(target.title()).size() <= LONGEST_TITLE) {
                terms = List.of(target.title());
            }
            terms.stream()
                    .filter(term -> !CzechText.tokens(term).isEmpty())
                    .forEach(term -> finder.index.add(term, target.id()));
        }
        return finder;
    }

    /// Mentions by page, on each page in the order in which the targets are first named.
    public List<Mention> find(List<Page> pages) {
        List<Mention> mentions = new ArrayList<>();
        for (Page page : pages) {
            Words words = Words.of(page.text());
            Map<String, Found> found = new LinkedHashMap<>();
            for (Match<String> match : index.find(words)) {
                for (String target : match.values()) {
                    found.computeIfAbsent(target, _ -> new Found(match)).add(words.between(match.from(), match.to()));
                }
            }
            found.forEach((target, one) -> mentions.add(new Mention(
                    target,
                    page.number(),
                    one.count,
                    quote(words, one.first),
                    one.words.stream().limit(MOST_WORDS).toList())));
        }
        return mentions;
    }

    /// From the beginning of the sentence to its end where that is near, else some words around.
    private static String quote(Words words, Match<String> match) {
        String text = words.text();
        int start = words.tokens().get(match.from()).start();
        int end = words.tokens().get(match.to() - 1).end();
        int from = start;
        while (from > 0 && start - from < AROUND && !isBreak(text, from - 1)) {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < AROUND && !isBreak(text, to)) {
            to++;
        }
        boolean cutBefore = start - from == AROUND;
        boolean cutAfter = to - end == AROUND;
        int first = cutBefore ? Math.min(start, text.indexOf(' ', from) + 1) : from;
        int last = cutAfter ? Math.max(end, text.lastIndexOf(' ', to)) : to;
        return (cutBefore ? "… " : "")
                + text.substring(first, last).replaceAll("\\s+", " ").strip()
                + (cutAfter ? " …" : "");
    }

    private static boolean isBreak(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            return at + 1 < text.length() && at > 0 && (text.charAt(at + 1) == '\n' || text.charAt(at - 1) == '\n');
        }
        return (c == '.' || c == '!' || c == '?' || c == ';' || c == '•')
                && at + 1 < text.length()
                && Character.isWhitespace(text.charAt(at + 1));
    }

    private static final class Found {
        private final Match<String> first;
        private final Set<String> words = new LinkedHashSet<>();
        private int count;

        Found(Match<String> first) {
            this.first = first;
        }

        void add(String word) {
            words.add(word.replaceAll("\\s+", " "));
            count++;
        }
    }
}
