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
import org.jspecify.annotations.Nullable;

/// Topics of a node from the words of its title, its description and the headings above: by the lists alone, or by what
/// was learned from people's decisions on top of them.
public final class TopicReader {
    private static final int MOST_WORDS = 6;
    /// A target of a goal needs words of its own.
    private static final double LEAST_TARGET = 3;
    /// what a model must say for the first topic of a node, and for a further one
    private static final double LIKELY_FIRST = 0.4;
    private static final double LIKELY = 0.5;
    /// confidence by the lists of a code that they did not choose
    private static final double NOT_CHOSEN = 0.45;

    private final TopicList list;
    private final TopicWeights weights;
    private final @Nullable LearnedTopics learned;

    public TopicReader(TopicList list) {
        this(list, TopicWeights.CHOSEN, null);
    }

    TopicReader(TopicList list, TopicWeights weights, @Nullable LearnedTopics learned) {
        this.list = list;
        this.weights = weights;
        this.learned = learned;
    }

    public TopicReader with(@Nullable LearnedTopics model) {
        return new TopicReader(list, weights, model);
    }

    public String scheme() {
        return list.scheme();
    }

    /// @param path headings above, from the top
    public List<Topic> topics(Words title, Words text, List<Words> path) {
        Map<String, Score> scores = scores(title, text, path);
        return learned == null
                ? listed(scores, path.isEmpty())
                : learned(scores, learned, new LearnedTopics.NodeWords(title, text, path, values(scores)));
    }

    /// What a model learns from: the words of a node and what the lists say of them.
    public LearnedTopics.NodeWords words(Words title, Words text, List<Words> path) {
        return new LearnedTopics.NodeWords(title, text, path, values(scores(title, text, path)));
    }

    private List<Topic> listed(Map<String, Score> scores, boolean atTop) {
        double none = scores.getOrDefault(TopicList.NONE, new Score()).value;
        List<Map.Entry<String, Score>> ranked = ranked(scores);
        double share = atTop ? weights.shareTop() : weights.share();
        List<Topic> topics = new ArrayList<>();
        for (Map.Entry<String, Score> entry : ranked) {
            double value = entry.getValue().value;
            boolean enough = topics.isEmpty()
                    ? value >= weights.least() && value >= none
                    : value >= weights.leastNext()
                            && value >= share * ranked.getFirst().getValue().value;
            if (enough) {
                add(topics, entry.getKey(), entry.getValue(), confidence(value), scores);
            }
        }
        return topics;
    }

    private List<Topic> learned(Map<String, Score> scores, LearnedTopics model, LearnedTopics.NodeWords node) {
        List<Topic> byLists = listed(scores, node.path().isEmpty());
        Map<String, Double> likely = new LinkedHashMap<>();
        for (Map.Entry<String, Score> entry : ranked(scores)) {
            boolean chosen = byLists.stream().anyMatch(topic -> topic.code().equals(entry.getKey()));
            double listed = confidence(entry.getValue().value) * (chosen ? 1 : NOT_CHOSEN);
            likely.put(entry.getKey(), model.probability(node, entry.getKey(), listed));
        }
        List<Topic> topics = new ArrayList<>();
        likely.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue()))
                .forEachOrdered(entry -> {
                    if (entry.getValue() >= (topics.isEmpty() ? LIKELY_FIRST : LIKELY)) {
                        double confidence = Math.round(100 * entry.getValue()) / 100.0;
                        add(topics, entry.getKey(), score(scores, entry.getKey()), confidence, scores);
                    }
                });
        return topics;
    }

    /// Goals and domains, the strongest first; what stands for none and targets of goals are not among them.
    private static List<Map.Entry<String, Score>> ranked(Map<String, Score> scores) {
        return scores.entrySet().stream()
                .filter(entry -> isProposed(entry.getKey()))
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().value))
                .toList();
    }

    private void add(List<Topic> topics, String code, Score score, double confidence, Map<String, Score> scores) {
        topics.add(new Topic(list.scheme(), code, confidence, score.words()));
        scores.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(code + "."))
                .filter(entry -> entry.getValue().own >= LEAST_TARGET)
                .max(Comparator.comparingDouble(entry -> entry.getValue().own))
                .ifPresent(target -> topics.add(new Topic(
                        list.scheme(),
                        target.getKey(),
                        Math.min(confidence, confidence(target.getValue().own)),
                        target.getValue().words())));
    }

    /// Whether a code is proposed by itself; a target of a goal ("11.2") only comes with its goal.
    public static boolean isProposed(String code) {
        return !code.equals(TopicList.NONE) && code.indexOf('.') < 0;
    }

    private static double confidence(double value) {
        return Math.round(100 * value / (value + 2)) / 100.0;
    }

    private static Map<String, Double> values(Map<String, Score> scores) {
        Map<String, Double> values = new LinkedHashMap<>();
        scores.forEach((code, score) -> values.put(code, score.value));
        return values;
    }

    private Map<String, Score> scores(Words title, Words text, List<Words> path) {
        Map<String, Score> scores = new LinkedHashMap<>();
        list.evidence(title).forEach((code, said) -> score(scores, code).own(weights.title() * said.weight(), said));
        Map<String, Evidence> described = list.evidence(text);
        double all = described.values().stream().mapToDouble(Evidence::weight).sum();
        double scale = weights.text() * Math.min(1, weights.textMost() / Math.max(all, 1));
        described.forEach((code, said) -> score(scores, code).own(scale * said.weight(), said));
        double heading = weights.heading();
        for (Words above : path.reversed()) {
            double share = heading;
            list.evidence(above).forEach((code, said) -> score(scores, code).above(share * said.weight(), said));
            heading *= weights.above();
        }
        return scores;
    }

    private static Score score(Map<String, Score> scores, String code) {
        return scores.computeIfAbsent(code, _ -> new Score());
    }

    /// How much speaks for a code, and which words.
    private static final class Score {
        private double value;
        /// without the headings
        private double own;
        private final Set<String> words = new LinkedHashSet<>();

        private void own(double more, Evidence said) {
            own += more;
            above(more, said);
        }

        private void above(double more, Evidence said) {
            value += more;
            words.addAll(said.words());
        }

        private List<String> words() {
            return words.stream().limit(MOST_WORDS).toList();
        }
    }
}
