package cz.obzor.strategy.web;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.document.DocumentId;
import cz.obzor.document.Documents;
import cz.obzor.mining.Topic;
import cz.obzor.strategy.Decision;
import cz.obzor.strategy.NodePlace;
import cz.obzor.strategy.Strategies;
import cz.obzor.strategy.StrategyAddresses;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.StrategyTree;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page on which people confirm, correct or reject what was found, beside the place in the document. Every
/// decision is a form of its own, so that it works without scripts; after it the next open node is shown.
@Controller
final class ConfirmPages {
    private final Strategies strategies;
    private final Documents documents;
    private final Access access;
    private final ConfirmViews views;
    private final ContentFields contents;
    private final Deciders deciders;
    private final Addresses addresses;
    private final Messages messages;

    ConfirmPages(
            Strategies strategies,
            Documents documents,
            Access access,
            ConfirmViews views,
            ContentFields contents,
            Deciders deciders,
            Addresses addresses,
            Messages messages) {
        this.strategies = strategies;
        this.documents = documents;
        this.access = access;
        this.views = views;
        this.contents = contents;
        this.deciders = deciders;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/strategie/{id}/potvrzeni", "/en/strategies/{id}/confirming"})
    ModelAndView show(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        StrategyTree tree = decidable(id);
        Optional<StrategyNode> wanted = Parameters.of(request).text("uzel").flatMap(node -> node(tree, node));
        return page(tree, wanted.or(() -> nextOpen(tree, null)), "", request, response);
    }

    @PostMapping({"/strategie/{id}/potvrzeni", "/en/strategies/{id}/confirming"})
    ModelAndView decide(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        StrategyTree tree = get(id);
        Map<String, List<String>> fields = fields(request);
        String nodeId = first(fields, "uzel");
        try {
            StrategyTree now = carryOut(tree, nodeId, fields);
            String action = first(fields, "action");
            Optional<StrategyNode> next = action.startsWith("accept") || action.startsWith("reject")
                    ? nextOpen(now, nodeId)
                    : node(now, nodeId).or(() -> nextOpen(now, null));
            String address = addresses.in(
                    Language.of(request),
                    StrategyAddresses.confirming(tree.strategy().id()));
            return new ModelAndView("redirect:" + address
                    + next.map(node -> "?uzel=" + node.id()).orElse(""));
        } catch (Problem problem) {
            response.setStatus(problem.kind().status());
            String error = problem.errors().isEmpty()
                    ? problem.detail(messages, Language.of(request))
                    : problem.errors().stream()
                            .map(one -> one.text(messages, Language.of(request)))
                            .collect(Collectors.joining(" "));
            return page(get(id), node(tree, nodeId), error, request, response);
        }
    }

    private StrategyTree decidable(String id) {
        StrategyTree tree = get(id);
        access.require(Action.STRATEGY_CONFIRM, documents.target(tree.strategy().id()));
        return tree;
    }

    private StrategyTree carryOut(StrategyTree tree, String nodeId, Map<String, List<String>> fields) {
        DocumentId id = tree.strategy().id();
        String action = first(fields, "action");
        if (action.equals("accept-topic") || action.equals("reject-topic")) {
            deciders.decideLink(id, link(nodeId, fields, action.equals("accept-topic")));
            return get(id.value());
        }
        long revision =
                Long.parseLong(first(fields, "revision").matches("\\d{1,18}") ? first(fields, "revision") : "-1");
        return deciders.decide(id, decision(tree, action, nodeId, fields), revision);
    }

    /// The topic, or the node of a framework as one field with both ids.
    private static DecisionJson.SentLink link(String node, Map<String, List<String>> fields, boolean accepted) {
        String[] target = first(fields, "target").split(" ", 2);
        if (target.length == 2) {
            return new DecisionJson.SentLink(node, target[0], "", target[1], accepted);
        }
        String scheme = first(fields, "scheme");
        return new DecisionJson.SentLink(
                node, scheme.isEmpty() ? Topic.SMART_DOMAIN : scheme, "", first(fields, "code"), accepted);
    }

    private Decision decision(StrategyTree tree, String action, String nodeId, Map<String, List<String>> fields) {
        List<String> marked = fields.getOrDefault("node", List.of());
        return switch (action) {
            case "accept" -> new Decision.Accept(List.of(nodeId), false);
            case "accept-branch" -> new Decision.Accept(List.of(nodeId), true);
            case "reject" -> new Decision.Reject(List.of(nodeId), false);
            case "reject-branch" -> new Decision.Reject(List.of(nodeId), true);
            case "accept-marked" -> new Decision.Accept(marked, false);
            case "reject-marked" -> new Decision.Reject(marked, false);
            case "merge" -> new Decision.Merge(marked);
            case "restore" -> new Decision.Restore(nodeId);
            case "take-news" -> new Decision.TakeNews(nodeId);
            case "keep-own" -> new Decision.KeepOwn(nodeId);
            case "correct" ->
                new Decision.Correct(
                        nodeId,
                        contents.content(
                                fields,
                                node(tree, nodeId)
                                        .orElseThrow(ConfirmPages::noNode)
                                        .content()));
            case "move" -> {
                String parent = first(fields, "parent");
                String below = parent.isEmpty() ? null : parent;
                yield new Decision.Move(nodeId, below, lastChild(tree, below, nodeId));
            }
            case "split" ->
                new Decision.Split(
                        nodeId,
                        first(fields, "parts")
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .map(line -> new Decision.Part(line, null))
                                .toList());
            case "add" -> {
                String below = nodeId.isEmpty() ? null : nodeId;
                yield new Decision.Add(
                        below, lastChild(tree, below, ""), contents.content(fields, null), place(fields));
            }
            default -> throw Problem.of(ProblemKind.BAD_REQUEST, "strategy.decision.action");
        };
    }

    private static @Nullable NodePlace place(Map<String, List<String>> fields) {
        String page = first(fields, "page");
        String file = first(fields, "file");
        if (!page.matches("[1-9]\\d{0,5}")) {
            return null;
        }
        String quote = first(fields, "quote");
        return new NodePlace(
                file.matches("[1-9]\\d{0,3}") ? Integer.parseInt(file) : 1,
                Integer.parseInt(page),
                null,
                quote.isEmpty() ? null : quote);
    }

    private static @Nullable String lastChild(StrategyTree tree, @Nullable String parent, String except) {
        return tree.nodes().stream()
                .filter(node -> java.util.Objects.equals(node.parent(), parent)
                        && !node.id().equals(except))
                .reduce((_, later) -> later)
                .map(StrategyNode::id)
                .orElse(null);
    }

    /// The next node in the tree that a person should look at, after one and then from the top.
    private static Optional<StrategyNode> nextOpen(StrategyTree tree, @Nullable String after) {
        List<StrategyNode> nodes = tree.nodes();
        int from = 0;
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).id().equals(after)) {
                from = i + 1;
            }
        }
        int start = from;
        return java.util.stream.IntStream.range(0, nodes.size())
                .mapToObj(i -> nodes.get((start + i) % nodes.size()))
                .filter(StrategyNode::open)
                .findFirst()
                .or(() -> nodes.stream().findFirst());
    }

    private ModelAndView page(
            StrategyTree tree,
            Optional<StrategyNode> selected,
            String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return View.of("strategy/web/confirm", views.page(tree, selected, error, Language.of(request)));
    }

    private StrategyTree get(String id) {
        return DocumentId.parse(id).flatMap(strategies::tree).orElseThrow(Problem::notFound);
    }

    private static Optional<StrategyNode> node(StrategyTree tree, String id) {
        return tree.nodes().stream().filter(node -> node.id().equals(id)).findFirst();
    }

    private static Problem noNode() {
        return Problem.invalid(List.of(new Problem.FieldError("uzel", "strategy.decision.no-node")));
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        Map<String, List<String>> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        return fields;
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).getFirst().strip();
    }
}
