package cz.obzor.mining.topic;

import cz.obzor.mining.Topic;
import cz.obzor.mining.term.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Topics of a node from the words of its title, its description and the headings above.
public final class TopicReader {
    private static final int MOST_WORDS = 6;

    private final TopicList list;
    private final TopicWeights weights;

    public TopicReader(TopicList list) {
        this(list, TopicWeights.CHOSEN);
    }

    TopicReader(TopicList list, TopicWeights weights) {
        this.list = list;
        this.weights = weights;
    }

    /// @param path headings above, from the top
    public List<Topic> topics(Words title, Words text, List<Words> path) {
        Map<String, Score> scores = scores(title, text, path);
        double none = scores.getOrDefault(TopicList.NONE, new Score()).value;
        List<Map.Entry<String, Score>> ranked = scores.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(TopicList.NONE))
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().value))
                .toList();
        List<Topic> topics = new ArrayList<>();
        for (Map.Entry<String, Score> entry : ranked) {
            double value = entry.getValue().value;
            boolean enough = topics.isEmpty()
                    ? value >= weights.least() && value >= none
                    : value >= weights.leastNext()
                            && value >= weights.share() * ranked.getFirst().getValue().value;
            if (enough) {
                topics.add(new Topic(
                        list.scheme(), entry.getKey(), confidence(value), entry.getValue().words()));
            }
        }
        return topics;
    }

    private static double confidence(double value) {
        return Math.round(100 * value / (value + 2)) / 100.0;
    }

    Map<String, Score> scores(Words title, Words text, List<Words> path) {
        Map<String, Score> scores = new LinkedHashMap<>();
        list.evidence(title).forEach((code, said) -> score(scores, code).add(weights.title() * said.weight(), said));
        Map<String, Evidence> described = list.evidence(text);
        double all = described.values().stream().mapToDouble(Evidence::weight).sum();
        double scale = weights.text() * Math.min(1, weights.textMost() / Math.max(all, 1));
        described.forEach((code, said) -> score(scores, code).add(scale * said.weight(), said));
        double heading = weights.heading();
        for (Words above : path.reversed()) {
            double share = heading;
            list.evidence(above).forEach((code, said) -> score(scores, code).add(share * said.weight(), said));
            heading *= weights.above();
        }
        return scores;
    }

    private static Score score(Map<String, Score> scores, String code) {
        return scores.computeIfAbsent(code, key -> new Score());
    }

    static final class Score {
        private double value;
        private final Set<String> words = new LinkedHashSet<>();

        private void add(double more, Evidence said) {
            value += more;
            words.addAll(said.words());
        }

        double value() {
            return value;
        }

        List<String> words() {
            return words.stream().limit(MOST_WORDS).toList();
        }
    }
}
