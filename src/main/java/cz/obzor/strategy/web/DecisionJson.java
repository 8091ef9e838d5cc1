package cz.obzor.strategy.web;

import cz.obzor.strategy.Decision;
import cz.obzor.strategy.NodePlace;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.StrategyTree;
import cz.obzor.web.ForeignJson;
import cz.obzor.web.Problem;
import cz.obzor.web.Problem.FieldError;
import cz.obzor.web.ProblemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Decisions as programs send them.
@Component
class DecisionJson {
    private final ContentFields contents;

    DecisionJson(ContentFields contents) {
        this.contents = contents;
    }

    /// @param version of the framework; empty for topics
    record SentLink(String node, String scheme, String version, String code, boolean accepted) {}

    Decision decision(String text, StrategyTree tree) {
        JsonNode sent = object(text);
        String action = string(sent, "action");
        List<String> nodes = strings(sent, "nodes");
        boolean branch = sent.path("branch").asBoolean(false);
        return switch (action == null ? "" : action) {
            case "accept" -> new Decision.Accept(required(nodes), branch);
            case "reject" -> new Decision.Reject(required(nodes), branch);
            case "merge" -> new Decision.Merge(required(nodes));
            case "correct" -> {
                StrategyNode node = node(tree, single(nodes));
                yield new Decision.Correct(node.id(), contents.content(fields(sent.path("content")), node.content()));
            }
            case "move" -> new Decision.Move(single(nodes), string(sent, "parent"), string(sent, "after"));
            case "split" -> new Decision.Split(single(nodes), parts(sent.path("parts")));
            case "add" ->
                new Decision.Add(
                        string(sent, "parent"),
                        string(sent, "after"),
                        contents.content(fields(sent.path("content")), null),
                        place(sent.path("place")));
            case "restore" -> new Decision.Restore(single(nodes));
            case "take-news" -> new Decision.TakeNews(single(nodes));
            case "keep-own" -> new Decision.KeepOwn(single(nodes));
            default -> throw invalid("action", "strategy.decision.action");
        };
    }

    SentLink link(String text) {
        JsonNode sent = object(text);
        String node = string(sent, "node");
        String scheme = string(sent, "scheme");
        String code = string(sent, "code");
        String version = string(sent, "version");
        if (node == null
                || scheme == null
                || code == null
                || !sent.path("accepted").isBoolean()) {
            throw Problem.of(ProblemKind.BAD_REQUEST, "strategy.link.form");
        }
        return new SentLink(
                node,
                scheme,
                version == null ? "" : version,
                code,
                sent.path("accepted").asBoolean());
    }

    private static JsonNode object(String text) {
        JsonNode sent = ForeignJson.read(text);
        if (!sent.isObject()) {
            throw Problem.of(ProblemKind.BAD_REQUEST, "strategy.decision.form");
        }
        return sent;
    }

    private static StrategyNode node(StrategyTree tree, String id) {
        return tree.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow(() -> invalid("nodes", "strategy.decision.no-node"));
    }

    private static List<String> required(List<String> nodes) {
        if (nodes.isEmpty()) {
            throw invalid("nodes", "strategy.decision.no-node");
        }
        return nodes;
    }

    private static String single(List<String> nodes) {
        if (nodes.size() != 1) {
            throw invalid("nodes", "strategy.decision.one-node");
        }
        return nodes.getFirst();
    }

    private static List<Decision.Part> parts(JsonNode sent) {
        List<Decision.Part> parts = new ArrayList<>();
        for (JsonNode part : sent) {
            String title = string(part, "title");
            parts.add(new Decision.Part(title == null ? "" : title, string(part, "text")));
        }
        return parts;
    }

    private static @Nullable NodePlace place(JsonNode sent) {
        int page = sent.path("page").asInt(0);
        return page < 1
                ? null
                : new NodePlace(Math.max(1, sent.path("file").asInt(1)), page, null, string(sent, "quote"));
    }

    /// Fields of the content by name, as a form would send them.
    private static Map<String, List<String>> fields(JsonNode sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        sent.propertyStream().forEach(field -> {
            JsonNode value = field.getValue();
            if (field.getKey().equals("years")) {
                fields.put("yearFrom", List.of(value.path("from").asString("")));
                fields.put("yearTo", List.of(value.path("to").asString("")));
            } else if (value.isArray()) {
                fields.put(field.getKey(), values(value));
            } else {
                fields.put(field.getKey(), List.of(value.asString("")));
            }
        });
        return fields;
    }

    private static List<String> values(JsonNode array) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : array) {
            values.add(
                    value.isObject()
                            ? value.path("amount").asString("") + " "
                                    + value.path("currency").asString("CZK")
                            : value.asString(""));
        }
        return values;
    }

    private static @Nullable String string(JsonNode sent, String name) {
        JsonNode value = sent.path(name);
        return value.isString() ? value.asString() : null;
    }

    private static List<String> strings(JsonNode sent, String name) {
        JsonNode value = sent.path(name);
        if (value.isString()) {
            return List.of(value.asString());
        }
        List<String> values = new ArrayList<>();
        for (JsonNode one : value) {
            values.add(one.asString(""));
        }
        return values;
    }

    private static Problem invalid(String field, String message) {
        return Problem.invalid(List.of(new FieldError(field, message)));
    }
}
