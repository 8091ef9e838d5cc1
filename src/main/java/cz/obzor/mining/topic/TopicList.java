package cz.obzor.mining.topic;

import cz.obzor.mining.term.TermIndex;
import cz.obzor.mining.term.TermList;
import cz.obzor.mining.term.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Curated terms of one scheme of topics. Says how much the words of a text speak for each code, and which words.
public final class TopicList {
    /// stands in the list for what is no topic: finance, property, procedure
    public static final String NONE = "-";

    private static final String SEPARATOR = "\t";

    private final String scheme;
    private final TermIndex<TopicTerm> terms = new TermIndex<>();

    private TopicList(String scheme) {
        this.scheme = scheme;
    }

    /// @param name of a list in the resources: columns code, term, weight; a term of a target ("11.2") speaks for its
    ///             goal too
    public static TopicList shipped(String scheme, String name) {
        TopicList list = new TopicList(scheme);
        Map<String, Double> weights = new LinkedHashMap<>();
        for (List<String> row : TermList.shipped(name)) {
            double weight = Double.parseDouble(row.get(2));
            weights.put(row.get(0) + SEPARATOR + row.get(1), weight);
            int dot = row.get(0).indexOf('.');
            if (dot > 0) {
                weights.putIfAbsent(row.get(0).substring(0, dot) + SEPARATOR + row.get(1), weight);
            }
        }
        weights.forEach((key, weight) -> {
            String[] parts = key.split(SEPARATOR);
            list.terms.add(parts[1], new TopicTerm(parts[0], weight));
        });
        return list;
    }

    public String scheme() {
        return scheme;
    }

    /// What a text says, by code, in the order of the text. A term that comes again says little more, and a long text
    /// no more than a short one of the same mixture.
    Map<String, Evidence> evidence(Words words) {
        Map<String, Evidence> found = new LinkedHashMap<>();
        for (TermIndex.Match<TopicTerm> match : terms.find(words)) {
            String said = words.between(match.from(), match.to());
            for (TopicTerm term : match.values()) {
                if (term.weight() > 0) {
                    found.computeIfAbsent(term.code(), _ -> new Evidence()).add(said, term.weight());
                }
            }
        }
        return found;
    }
}
