package cz.obzor.operation.bench;

import cz.obzor.mining.MiningKnowledge;
import cz.obzor.mining.PlaceNames;
import cz.obzor.mining.Topic;
import cz.obzor.mining.TopicModel;
import cz.obzor.mining.TopicModel.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Topics (SMART domains) by the curated lists, and by what is learned from decisions on top of them. Annotated nodes
/// beside the documents (folder `gold`) serve as decisions; each node is judged by a model that has not seen it.
public final class TopicLearningBench implements Bench {
    private static final int FOLDS = 5;
    private static final double MILLION = 1e6;

    /// An annotated node; document and fold say with which others it is held out.
    private record Node(int document, int fold, String title, String text, List<String> path, Set<String> topics) {}

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public BenchResult run(BenchContext context) throws Exception {
        List<Node> nodes = annotated(context.documents().resolveSibling("gold"));
        context.progress().accept("topics: " + nodes.size() + " annotated nodes");
        if (nodes.isEmpty()) {
            return new BenchResult(name(), List.of(BenchResult.Row.of("annotated nodes", 0, "")));
        }
        MiningKnowledge lists = MiningKnowledge.shipped(PlaceNames.none());
        int documents = nodes.getLast().document() + 1;
        double byLists = score(nodes, _ -> lists, 1, _ -> 0);
        double otherDocuments =
                score(nodes, held -> learned(lists, nodes, Node::document, held), documents, Node::document);
        double sameDocuments = score(nodes, held -> learned(lists, nodes, Node::fold, held), FOLDS, Node::fold);
        return new BenchResult(
                name(),
                List.of(
                        BenchResult.Row.of("annotated nodes", nodes.size(), ""),
                        new BenchResult.Row("F1 by lists", byLists, "", null, null, "≥ 0.65"),
                        beside("F1 learned on other documents", otherDocuments, byLists),
                        beside("F1 learned on four fifths of all nodes", sameDocuments, byLists),
                        BenchResult.Row.of("topics of a node", milliseconds(lists, nodes), "ms")));
    }

    private static BenchResult.Row beside(String what, double value, double lists) {
        return new BenchResult.Row(what, value, "", lists, value / lists, "more than by lists");
    }

    private interface Group {
        int of(Node node);
    }

    private static MiningKnowledge learned(MiningKnowledge lists, List<Node> nodes, Group group, int held) {
        List<Decision> decisions = new ArrayList<>();
        for (Node node : nodes) {
            if (group.of(node) != held) {
                Set<String> codes = new TreeSet<>(node.topics());
                codes.addAll(topics(lists, node));
                for (String code : codes) {
                    decisions.add(new Decision(
                            node.title(),
                            node.text(),
                            node.path(),
                            Topic.SMART_DOMAIN,
                            code,
                            node.topics().contains(code)));
                }
            }
        }
        return lists.learned(TopicModel.learn(decisions, lists));
    }

    /// F1 over all nodes, each group judged by its own knowledge.
    private static double score(List<Node> nodes, IntFunction<MiningKnowledge> knowledge, int groups, Group group) {
        int hit = 0;
        int found = 0;
        int wanted = 0;
        for (int held = 0; held < groups; held++) {
            MiningKnowledge own = knowledge.apply(held);
            for (Node node : nodes) {
                if (group.of(node) == held) {
                    Set<String> topics = topics(own, node);
                    found += topics.size();
                    wanted += node.topics().size();
                    topics.retainAll(node.topics());
                    hit += topics.size();
                }
            }
        }
        return found + wanted == 0 ? 0 : 2.0 * hit / (found + wanted);
    }

    private static double milliseconds(MiningKnowledge lists, List<Node> nodes) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < FOLDS; round++) {
            long begin = System.nanoTime();
            nodes.forEach(node -> topics(lists, node));
            best = Math.min(best, (System.nanoTime() - begin) / MILLION / nodes.size());
        }
        return best;
    }

    private static Set<String> topics(MiningKnowledge knowledge, Node node) {
        Set<String> codes = new TreeSet<>();
        for (Topic topic : knowledge.topics(node.title(), node.text(), node.path())) {
            if (topic.scheme().equals(Topic.SMART_DOMAIN)) {
                codes.add(topic.code());
            }
        }
        return codes;
    }

    /// Nodes of the documents whose annotations have topics.
    private static List<Node> annotated(Path folder) throws IOException {
        List<Node> nodes = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return nodes;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        int document = 0;
        for (Path file : files) {
            JsonNode tree = JsonMapper.shared().readTree(file.toFile());
            int before = nodes.size();
            add(tree.path("nodes"), document, nodes);
            document += nodes.size() > before ? 1 : 0;
        }
        return nodes;
    }

    private static void add(JsonNode annotated, int document, List<Node> nodes) {
        Map<String, JsonNode> byId = new HashMap<>();
        annotated.forEach(node -> byId.put(node.path("id").asString(), node));
        for (JsonNode node : annotated) {
            boolean judged = !node.path("optional").asBoolean(false)
                    && !node.path("kind").asString().equals("vision");
            if (judged) {
                Set<String> topics = new TreeSet<>();
                node.path("topics")
                        .forEach(topic -> topics.add(topic.path("code").asString()));
                nodes.add(new Node(
                        document,
                        nodes.size() % FOLDS,
                        node.path("title").asString(),
                        node.path("text").isString() ? node.path("text").asString() : "",
                        path(node, byId),
                        topics));
            }
        }
    }

    private static List<String> path(JsonNode node, Map<String, JsonNode> byId) {
        List<String> path = new ArrayList<>();
        JsonNode above =
                node.path("parent").isString() ? byId.get(node.path("parent").asString()) : null;
        while (above != null) {
            path.addFirst(above.path("title").asString());
            above = above.path("parent").isString()
                    ? byId.get(above.path("parent").asString())
                    : null;
        }
        return path;
    }
}
