package cz.obzor.mining;

import cz.obzor.mining.term.Words;
import cz.obzor.mining.topic.LearnedTopics;
import cz.obzor.mining.topic.TopicReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was learned from people's decisions on topics, by scheme. The same decisions in the same order give the same
/// model. Give it to {@link MiningKnowledge#learned}; keep it as {@link #bytes()}.
public final class TopicModel {
    private static final int FORM = 1;

    private final Map<String, LearnedTopics> schemes;

    private TopicModel(Map<String, LearnedTopics> schemes) {
        this.schemes = schemes;
    }

    /// A person accepted or rejected a topic of a node.
    ///
    /// @param title of the node
    /// @param text  its description, may be empty
    /// @param path  titles of the nodes above, from the top
    public record Decision(String title, String text, List<String> path, String scheme, String code, boolean accepted) {
        public Decision {
            path = List.copyOf(path);
        }
    }

    /// Learns from decisions on topics, on top of the lists of some knowledge. A few hundred decisions are needed
    /// before the model weighs more than the lists. A person who decided on a node has seen it whole: a code that
    /// the lists hint at and that nobody chose counts as rejected.
    public static TopicModel learn(List<Decision> decisions, MiningKnowledge knowledge) {
        Map<String, LearnedTopics> schemes = new TreeMap<>();
        for (TopicReader reader : knowledge.topicReaders()) {
            List<LearnedTopics.Example> examples = new ArrayList<>();
            byNode(decisions, reader.scheme())
                    .forEach((node, decided) -> examples.addAll(examples(reader, node, decided)));
            if (!examples.isEmpty()) {
                schemes.put(reader.scheme(), LearnedTopics.learn(examples));
            }
        }
        return new TopicModel(schemes);
    }

    private record Node(String title, String text, List<String> path) {}

    private static Map<Node, Map<String, Boolean>> byNode(List<Decision> decisions, String scheme) {
        Map<Node, Map<String, Boolean>> nodes = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            if (decision.scheme().equals(scheme)) {
                nodes.computeIfAbsent(
                                new Node(decision.title(), decision.text(), decision.path()), _ -> new TreeMap<>())
                        .put(decision.code(), decision.accepted());
            }
        }
        return nodes;
    }

    private static List<LearnedTopics.Example> examples(TopicReader reader, Node node, Map<String, Boolean> decided) {
        LearnedTopics.NodeWords words = reader.words(
                Words.of(node.title()),
                Words.of(node.text()),
                node.path().stream().map(Words::of).toList());
        Map<String, Boolean> all = new TreeMap<>();
        words.scores().keySet().stream().filter(TopicReader::isProposed).forEach(code -> all.put(code, false));
        all.putAll(decided);
        List<LearnedTopics.Example> examples = new ArrayList<>();
        all.forEach((code, accepted) -> examples.add(new LearnedTopics.Example(words, code, accepted)));
        return examples;
    }

    @Nullable
    LearnedTopics scheme(String scheme) {
        return schemes.get(scheme);
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORM);
            out.writeInt(schemes.size());
            for (Map.Entry<String, LearnedTopics> scheme : schemes.entrySet()) {
                out.writeUTF(scheme.getKey());
                scheme.getValue().write(out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// @throws IllegalArgumentException where the bytes are not those of a model of this form
    public static TopicModel of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int form = in.readInt();
            if (form != FORM) {
                throw new IllegalArgumentException("a model of topics of form " + form + " cannot be read");
            }
            Map<String, LearnedTopics> schemes = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                schemes.put(in.readUTF(), LearnedTopics.read(in));
            }
            return new TopicModel(schemes);
        } catch (IOException broken) {
            throw new IllegalArgumentException("these are not the bytes of a model of topics", broken);
        }
    }
}
