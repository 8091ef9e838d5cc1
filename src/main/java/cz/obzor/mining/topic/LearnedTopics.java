package cz.obzor.mining.topic;

import cz.obzor.mining.term.Words;
import cz.obzor.text.CzechText;
import cz.obzor.text.Token;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A linear model (logistic regression) of what people decided on topics of one scheme: from how much the lists say for
/// a code, and from the words of the node, it tells how likely a person accepts the code.
///
/// Words are kept as hashes in a fixed number of places, so the model has one size and needs no dictionary.
public final class LearnedTopics {
    /// places for pairs of a word and a code; a power of two
    private static final int PLACES = 1 << 16;
    /// the first places are for what the lists say
    private static final int FROM_LISTS = 12;
    private static final double COST = 1;
    /// With so many decisions the model weighs as much as the lists.
    private static final double EVEN = 150;
    /// a word of the title, of the headings, of the description
    private static final double[] PART = {1, 0.7, 0.4};

    /// All words of a node together count so much beside what the lists say.
    private static final double WORDS = 2;

    private final double[] weights;
    private final int decisions;

    private LearnedTopics(double[] weights, int decisions) {
        this.weights = weights;
        this.decisions = decisions;
    }

    /// One decision of a person: what the lists say of the node, and whether the code was accepted.
    public record Example(NodeWords node, String code, boolean accepted) {}

    /// Words of a node with what the lists say of them.
    public record NodeWords(Words title, Words text, List<Words> path, Map<String, Double> scores) {}

    public static LearnedTopics learn(List<Example> examples) {
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = FROM_LISTS + PLACES;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        boolean hasBoth = false;
        for (int i = 0; i < problem.l; i++) {
            Example example = examples.get(i);
            problem.x[i] = features(example.node(), example.code());
            problem.y[i] = example.accepted() ? 1 : -1;
            hasBoth |= problem.y[i] != problem.y[0];
        }
        double[] weights = new double[FROM_LISTS + PLACES];
        if (!hasBoth) {
            return new LearnedTopics(weights, 0);
        }
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, 0.01));
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] found = model.getFeatureWeights();
        for (int i = 0; i < Math.min(found.length, weights.length); i++) {
            weights[i] = sign * found[i];
        }
        return new LearnedTopics(weights, examples.size());
    }

    /// How likely a person accepts the code.
    ///
    /// @param listed confidence by the lists alone; the fewer the decisions, the more it counts
    double probability(NodeWords node, String code, double listed) {
        double sum = 0;
        for (Feature feature : features(node, code)) {
            sum += weights[feature.getIndex() - 1] * feature.getValue();
        }
        double share = decisions / (decisions + EVEN);
        return share / (1 + Math.exp(-sum)) + (1 - share) * listed;
    }

    private static Feature[] features(NodeWords node, String code) {
        double own = node.scores().getOrDefault(code, 0.0);
        double best = 0;
        for (Map.Entry<String, Double> score : node.scores().entrySet()) {
            best = score.getKey().equals(code) ? best : Math.max(best, score.getValue());
        }
        double none = node.scores().getOrDefault(TopicList.NONE, 0.0);
        List<Feature> features = new ArrayList<>();
        add(features, 1, 1);
        add(features, 2, Math.min(own, 12) / 6);
        add(features, 3, own > best ? 1 : 0);
        add(features, 4, own / Math.max(own + best, 1));
        add(features, 5, Math.min(none, 9) / 6);
        add(features, 6, none > own ? 1 : 0);
        add(features, 7, node.path().isEmpty() ? own / Math.max(own + best, 1) : 0);
        add(features, 8, own == 0 ? 1 : 0);
        add(features, 9, own > best && own >= 2 && own >= none ? 1 : 0);
        add(features, 10, Math.max(-1, Math.min(1, (own - best) / 4)));
        add(features, 11, Math.log1p(own));
        words(node, code).forEach((place, value) -> add(features, FROM_LISTS + 1 + place, value));
        return features.toArray(Feature[]::new);
    }

    private static void add(List<Feature> features, int index, double value) {
        if (value != 0) {
            features.add(new FeatureNode(index, value));
        }
    }

    /// Places of the pairs of a word and the code, in order, each with the most that one part of the node gives it.
    private static Map<Integer, Double> words(NodeWords node, String code) {
        Map<Integer, Double> places = new TreeMap<>();
        words(node.title(), code, PART[0], places);
        node.path().forEach(heading -> words(heading, code, PART[1], places));
        words(node.text(), code, PART[2], places);
        double length = Math.sqrt(
                places.values().stream().mapToDouble(value -> value * value).sum());
        places.replaceAll((place, value) -> value / Math.max(length, 1) * WORDS);
        return places;
    }

    private static void words(Words words, String code, double value, Map<Integer, Double> places) {
        for (Token token : words.tokens()) {
            boolean telling = token.stem().length() > 2
                    && !Character.isDigit(token.stem().charAt(0))
                    && !CzechText.stopwords().contains(token.folded());
            if (telling) {
                int hash = (code + ' ' + token.stem()).hashCode() * 0x9E3779B9;
                places.merge(hash >>> 16 & (PLACES - 1), value, Math::max);
            }
        }
    }

    /// Only places with a weight are written.
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(decisions);
        out.writeInt((int) Arrays.stream(weights).filter(weight -> weight != 0).count());
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                out.writeInt(i);
                out.writeFloat((float) weights[i]);
            }
        }
    }

    public static LearnedTopics read(DataInputStream in) throws IOException {
        int decisions = in.readInt();
        int count = in.readInt();
        double[] weights = new double[FROM_LISTS + PLACES];
        for (int i = 0; i < count; i++) {
            int place = in.readInt();
            if (place < 0 || place >= weights.length) {
                throw new IOException("a model of topics has a place that does not exist: " + place);
            }
            weights[place] = in.readFloat();
        }
        return new LearnedTopics(weights, decisions);
    }
}
