package cz.obzor.operation.bench;

import cz.obzor.mining.Amount;
import cz.obzor.mining.Findings;
import cz.obzor.mining.Node;
import cz.obzor.mining.Topic;
import cz.obzor.mining.Years;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How far findings agree with annotations of the same form. Nodes are paired by alike titles on pages that differ by
/// at
/// most one, each once, the best pairs first. Optional nodes of the annotations count neither for nor against.
///
/// @param kind   paired nodes of the right kind
/// @param parent paired nodes under the right parent
/// @param page   paired nodes on exactly the right page
/// @param misses what was missed and what was found besides, for people
public record MiningScore(
        Hits nodes, int kind, int parent, int page, Hits amounts, Hits years, Hits topics, List<String> misses) {
    private static final double ALIKE = 0.8;
    private static final double SAME_LABEL = 0.02;

    public static final MiningScore NONE =
            new MiningScore(Hits.NONE, 0, 0, 0, Hits.NONE, Hits.NONE, Hits.NONE, List.of());

    private record Pair(double alike, int pages, JsonNode gold, Node found) {}

    public MiningScore {
        misses = List.copyOf(misses);
    }

    public static MiningScore of(JsonNode gold, Findings findings) {
        return new Comparison(gold, findings).score();
    }

    public MiningScore plus(MiningScore other) {
        List<String> all = new ArrayList<>(misses);
        all.addAll(other.misses);
        return new MiningScore(
                nodes.plus(other.nodes),
                kind + other.kind,
                parent + other.parent,
                page + other.page,
                amounts.plus(other.amounts),
                years.plus(other.years),
                topics.plus(other.topics),
                all);
    }

    /// Share of the paired nodes; 1 where there are none.
    public double share(int right) {
        return nodes.right() == 0 ? 1 : (double) right / nodes.right();
    }

    /// One line for people.
    public String line() {
        if (nodes.wanted() + nodes.found() == 0) {
            return "no nodes to be found, and none found";
        }
        return String.format(
                Locale.ROOT,
                "nodes P %.2f R %.2f F1 %.2f (%d/%d/%d)  kind %.2f parent %.2f page %.2f%s%s%s",
                nodes.precision(),
                nodes.recall(),
                nodes.f1(),
                nodes.right(),
                nodes.found(),
                nodes.wanted(),
                share(kind),
                share(parent),
                share(page),
                part("amounts", amounts),
                part("years", years),
                part("topics", topics));
    }

    private static String part(String name, Hits hits) {
        return hits.wanted() == 0 ? "" : String.format(Locale.ROOT, "  %s %.2f", name, hits.f1());
    }

    /// One document while it is compared.
    private static final class Comparison {
        private final List<JsonNode> wanted = new ArrayList<>();
        private final Map<String, JsonNode> goldById = new HashMap<>();
        private final Map<String, Node> foundById = new HashMap<>();
        private final Map<Node, JsonNode> pairs;
        private final List<Node> found;

        Comparison(JsonNode gold, Findings findings) {
            List<JsonNode> optional = new ArrayList<>();
            for (JsonNode node : gold.path("nodes")) {
                (isOptional(node) ? optional : wanted).add(node);
                goldById.put(text(node, "id"), node);
            }
            findings.nodes().forEach(node -> foundById.put(node.id(), node));
            pairs = pairs(wanted, findings.nodes());
            Set<Node> spare = pairs(optional, findings.nodes()).keySet();
            found = findings.nodes().stream()
                    .filter(node -> pairs.containsKey(node) || !spare.contains(node))
                    .toList();
        }

        MiningScore score() {
            int kind = 0;
            int parent = 0;
            int page = 0;
            for (var pair : pairs.entrySet()) {
                JsonNode right = pair.getValue();
                Node node = pair.getKey();
                kind += text(right, "kind").equals(node.kind().code()) ? 1 : 0;
                page += right.path("page").asInt() == node.page() ? 1 : 0;
                parent += Objects.equals(above(right), above(node)) ? 1 : 0;
            }
            Set<String> schemes = new HashSet<>();
            wanted.forEach(node -> node.path("topics").forEach(topic -> schemes.add(text(topic, "scheme"))));
            return new MiningScore(
                    new Hits(pairs.size(), found.size(), wanted.size()),
                    kind,
                    parent,
                    page,
                    hits(MiningScore::amounts, node -> amounts(node.amounts())),
                    hits(MiningScore::years, node -> years(node.years())),
                    hits(MiningScore::topics, node -> topics(node.topics(), schemes)),
                    misses());
        }

        /// What hangs on nodes, found at the paired ones and wrong at the others.
        private Hits hits(Function<JsonNode, Set<String>> right, Function<Node, Set<String>> told) {
            Map<String, Node> byGold = new HashMap<>();
            pairs.forEach((node, gold) -> byGold.put(text(gold, "id"), node));
            int hit = 0;
            int all = 0;
            for (JsonNode gold : wanted) {
                Set<String> items = right.apply(gold);
                all += items.size();
                Node pair = byGold.get(text(gold, "id"));
                if (pair != null) {
                    items.retainAll(told.apply(pair));
                    hit += items.size();
                }
            }
            int claimed =
                    found.stream().mapToInt(node -> told.apply(node).size()).sum();
            return all == 0 ? Hits.NONE : new Hits(hit, claimed, all);
        }

        /// The node above that is not optional.
        private @Nullable JsonNode above(JsonNode node) {
            JsonNode above = goldById.get(text(node, "parent"));
            while (above != null && isOptional(above)) {
                above = goldById.get(text(above, "parent"));
            }
            return above;
        }

        /// What the next paired node above was paired with.
        private @Nullable JsonNode above(Node node) {
            Node above = node.parent() == null ? null : foundById.get(node.parent());
            while (above != null && !pairs.containsKey(above)) {
                above = above.parent() == null ? null : foundById.get(above.parent());
            }
            return above == null ? null : pairs.get(above);
        }

        private List<String> misses() {
            List<String> misses = new ArrayList<>();
            Set<JsonNode> paired = Set.copyOf(pairs.values());
            wanted.stream()
                    .filter(node -> !paired.contains(node))
                    .forEach(node ->
                            misses.add("missed on page " + node.path("page").asInt() + ": " + text(node, "title")));
            found.stream()
                    .filter(node -> !pairs.containsKey(node))
                    .forEach(node -> misses.add("besides on page " + node.page() + ": " + node.title()));
            return misses;
        }
    }

    private static Map<Node, JsonNode> pairs(List<JsonNode> gold, List<Node> found) {
        Map<Node, String> titles = new LinkedHashMap<>();
        found.forEach(node -> titles.put(node, Likeness.plain(node.title())));
        List<Pair> candidates = new ArrayList<>();
        for (JsonNode right : gold) {
            String title = Likeness.plain(text(right, "title"));
            String label = Likeness.plain(text(right, "label"));
            titles.forEach((node, other) -> {
                int pages = Math.abs(right.path("page").asInt() - node.page());
                double alike = pages > 1 ? 0 : Likeness.of(title, other);
                if (alike >= ALIKE) {
                    boolean same = !label.isEmpty()
                            && label.equals(Likeness.plain(Objects.requireNonNullElse(node.label(), "")));
                    candidates.add(new Pair(alike + (same ? SAME_LABEL : 0), pages, right, node));
                }
            });
        }
        candidates.sort(Comparator.comparingDouble(Pair::alike)
                .reversed()
                .thenComparingInt(Pair::pages)
                .thenComparing(pair -> text(pair.gold(), "id"), Comparator.reverseOrder())
                .thenComparing(pair -> pair.found().id(), Comparator.reverseOrder()));
        Map<Node, JsonNode> pairs = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (Pair pair : candidates) {
            if (!pairs.containsKey(pair.found()) && used.add(text(pair.gold(), "id"))) {
                pairs.put(pair.found(), pair.gold());
            }
        }
        return pairs;
    }

    private static Set<String> amounts(JsonNode node) {
        Set<String> amounts = new HashSet<>();
        node.path("amounts")
                .forEach(amount ->
                        amounts.add(Math.round(amount.path("value").asDouble()) + " " + text(amount, "currency")));
        return amounts;
    }

    private static Set<String> amounts(List<Amount> found) {
        Set<String> amounts = new HashSet<>();
        found.forEach(amount -> amounts.add(Math.round(amount.value().doubleValue()) + " " + amount.currency()));
        return amounts;
    }

    private static Set<String> years(JsonNode node) {
        JsonNode years = node.path("years");
        int from = years.path("from").asInt(0);
        int to = years.path("to").asInt(0);
        return from + to == 0 ? new HashSet<>() : new HashSet<>(Set.of(from + "–" + to));
    }

    private static Set<String> years(@Nullable Years found) {
        return found == null
                ? Set.of()
                : Set.of(Objects.requireNonNullElse(found.from(), 0) + "–" + Objects.requireNonNullElse(found.to(), 0));
    }

    private static Set<String> topics(JsonNode node) {
        Set<String> topics = new HashSet<>();
        node.path("topics").forEach(topic -> topics.add(text(topic, "scheme") + " " + text(topic, "code")));
        return topics;
    }

    /// A scheme that the annotations do not use is not judged.
    private static Set<String> topics(List<Topic> found, Set<String> schemes) {
        Set<String> topics = new HashSet<>();
        found.stream()
                .filter(topic -> schemes.contains(topic.scheme()))
                .forEach(topic -> topics.add(topic.scheme() + " " + topic.code()));
        return topics;
    }

    private static boolean isOptional(JsonNode node) {
        return node.path("optional").asBoolean(false);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }
}
