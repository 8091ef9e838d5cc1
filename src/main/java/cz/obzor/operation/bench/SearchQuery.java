package cz.obzor.operation.bench;

import cz.obzor.text.CzechText;
import cz.obzor.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One of the queries that are measured.
///
/// @param text as typed: words in any form, a quoted phrase, or a beginning with a star
record SearchQuery(Kind kind, String text) {
    private static final int SHORTEST_WORD = 5;

    enum Kind {
        WORDS,
        PHRASE,
        PREFIX,
        TYPO
    }

    /// A mix as visitors type it: mostly one to three words, a tenth each of phrases, beginnings and misspellings.
    /// Words
    /// of a query come from one sentence, so that something has them all.
    static List<SearchQuery> mixed(Corpus corpus, int count, Random random) {
        List<SearchQuery> queries = new ArrayList<>();
        while (queries.size() < count) {
            List<Token> sentence = CzechText.tokens(corpus.sentence(random));
            List<Token> words = sentence.stream()
                    .filter(token -> token.folded().length() >= SHORTEST_WORD)
                    .filter(token -> token.folded().chars().allMatch(Character::isLetter))
                    .toList();
            if (words.size() >= 3 && sentence.size() >= 6) {
                queries.add(query(queries.size() % 10, sentence, words, random));
            }
        }
        return queries;
    }

    private static SearchQuery query(int number, List<Token> sentence, List<Token> words, Random random) {
        int first = random.nextInt(words.size() - 2);
        String one = words.get(first).form();
        String two = words.get(first + 1).form();
        return switch (number) {
            case 0, 1, 2 -> new SearchQuery(Kind.WORDS, one);
            case 3, 4, 5 -> new SearchQuery(Kind.WORDS, one + " " + two);
            case 6 ->
                new SearchQuery(
                        Kind.WORDS, one + " " + two + " " + words.get(first + 2).form());
            case 7 -> {
                int from = random.nextInt(sentence.size() - 2);
                yield new SearchQuery(
                        Kind.PHRASE,
                        "\"" + sentence.get(from).form() + " "
                                + sentence.get(from + 1).form() + "\"");
            }
            case 8 -> new SearchQuery(Kind.PREFIX, one.substring(0, 4) + "*");
            default -> new SearchQuery(Kind.TYPO, misspelt(one, random));
        };
    }

    /// With two neighbouring letters swapped.
    private static String misspelt(String word, Random random) {
        int at = 1 + random.nextInt(word.length() - 2);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}
