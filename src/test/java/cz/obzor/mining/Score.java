package cz.obzor.mining;

import cz.obzor.text.CzechText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Compares findings with gold annotations: nodes are paired by alike titles on pages that differ by at most one, each
/// once, the best first. Optional nodes of the gold count neither for nor against.
record Score(int gold, int found, int matched, int kind, int parent, int page, List<String> misses) {

    private record Pair(double alike, JsonNode gold, Node found) {}

    static Score of(JsonNode gold, Findings findings) {
        List<JsonNode> wanted = new ArrayList<>();
        List<JsonNode> optional = new ArrayList<>();
        Map<String, JsonNode> byId = new HashMap<>();
        for (JsonNode node : gold.path("nodes")) {
            (node.path("optional").asBoolean() ? optional : wanted).add(node);
            byId.put(node.path("id").asString(), node);
        }
        Map<Node, JsonNode> pairs = pairs(wanted, findings.nodes());
        Set<Node> spare = new HashSet<>(pairs(optional, findings.nodes()).keySet());
        spare.removeAll(pairs.keySet());
        Map<String, Node> foundById = new HashMap<>();
        findings.nodes().forEach(node -> foundById.put(node.id(), node));
        int kind = 0;
        int parent = 0;
        int page = 0;
        for (var pair : pairs.entrySet()) {
            JsonNode right = pair.getValue();
            kind += right.path("kind").asString().equals(pair.getKey().kind().code()) ? 1 : 0;
            page += right.path("page").asInt() == pair.getKey().page() ? 1 : 0;
            JsonNode above = byId.get(right.path("parent").asString(""));
            while (above != null && above.path("optional").asBoolean()) {
                above = byId.get(above.path("parent").asString(""));
            }
            Node foundAbove = above(pair.getKey(), foundById);
            while (foundAbove != null && !pairs.containsKey(foundAbove)) {
                foundAbove = above(foundAbove, foundById);
            }
            parent += Objects.equals(above, foundAbove == null ? null : pairs.get(foundAbove)) ? 1 : 0;
        }
        List<String> misses = new ArrayList<>();
        wanted.stream()
                .filter(node -> !pairs.containsValue(node))
                .forEach(node -> misses.add("missed: " + node.path("title").asString()));
        findings.nodes().stream()
                .filter(node -> !pairs.containsKey(node) && !spare.contains(node))
                .forEach(node -> misses.add("extra: " + node.title()));
        return new Score(
                wanted.size(), findings.nodes().size() - spare.size(), pairs.size(), kind, parent, page, misses);
    }

    private static Node above(Node node, Map<String, Node> byId) {
        return node.parent() == null ? null : byId.get(node.parent());
    }

    private static Map<Node, JsonNode> pairs(List<JsonNode> gold, List<Node> found) {
        List<Pair> candidates = new ArrayList<>();
        for (JsonNode right : gold) {
            String title = plain(right.path("title").asString());
            for (Node node : found) {
                if (Math.abs(right.path("page").asInt() - node.page()) <= 1) {
                    double alike = alike(title, plain(node.title()));
                    if (alike >= 0.8) {
                        boolean same = node.label() != null
                                && node.label().equals(right.path("label").asString(""));
                        candidates.add(new Pair(alike + (same ? 0.02 : 0), right, node));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::alike).reversed());
        Map<Node, JsonNode> pairs = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (Pair pair : candidates) {
            if (!pairs.containsKey(pair.found())
                    && used.add(pair.gold().path("id").asString())) {
                pairs.put(pair.found(), pair.gold());
            }
        }
        return pairs;
    }

    private static String plain(String title) {
        return CzechText.fold(title).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /// 1 for the same, 0.95 where one holds most of the other, else by their common beginning and end.
    private static double alike(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.equals(b)) {
            return 1;
        }
        String small = a.length() < b.length() ? a : b;
        String large = a.length() < b.length() ? b : a;
        if (large.contains(small) && small.length() >= 0.6 * large.length()) {
            return 0.95;
        }
        int begin = 0;
        while (begin < small.length() && small.charAt(begin) == large.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < small.length() - begin
                && small.charAt(small.length() - 1 - end) == large.charAt(large.length() - 1 - end)) {
            end++;
        }
        return 2.0 * (begin + end) / (a.length() + b.length());
    }

    Score plus(Score other) {
        List<String> all = new ArrayList<>(misses);
        all.addAll(other.misses);
        return new Score(
                gold + other.gold,
                found + other.found,
                matched + other.matched,
                kind + other.kind,
                parent + other.parent,
                page + other.page,
                all);
    }

    double precision() {
        return found == 0 ? 1 : (double) matched / found;
    }

    double recall() {
        return gold == 0 ? 1 : (double) matched / gold;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    double share(int right) {
        return matched == 0 ? 1 : (double) right / matched;
    }
}
