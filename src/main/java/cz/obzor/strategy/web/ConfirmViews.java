package cz.obzor.strategy.web;

import cz.obzor.codelist.Code;
import cz.obzor.codelist.Codelists;
import cz.obzor.document.Document;
import cz.obzor.document.DocumentAddresses;
import cz.obzor.document.DocumentFile;
import cz.obzor.document.DocumentId;
import cz.obzor.document.Documents;
import cz.obzor.mining.NodeKind;
import cz.obzor.reading.Page;
import cz.obzor.strategy.NodeContent;
import cz.obzor.strategy.NodePlace;
import cz.obzor.strategy.StrategyAddresses;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.StrategyTree;
import cz.obzor.strategy.web.ConfirmPage.Choice;
import cz.obzor.strategy.web.ConfirmPage.Row;
import cz.obzor.strategy.web.ConfirmPage.Selected;
import cz.obzor.strategy.web.ConfirmPage.Sight;
import cz.obzor.web.Addresses;
import cz.obzor.web.Formats;
import cz.obzor.web.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays out the page on which people confirm what was found.
@Component
class ConfirmViews {
    private static final int DEEPEST = 8;

    private final Documents documents;
    private final NodeViews views;
    private final StrategyLabels labels;
    private final Codelists codelists;
    private final Addresses addresses;

    ConfirmViews(
            Documents documents, NodeViews views, StrategyLabels labels, Codelists codelists, Addresses addresses) {
        this.documents = documents;
        this.views = views;
        this.labels = labels;
        this.codelists = codelists;
        this.addresses = addresses;
    }

    ConfirmPage page(StrategyTree tree, Optional<StrategyNode> selected, String error, Language language) {
        DocumentId id = tree.strategy().id();
        String action = addresses.in(language, StrategyAddresses.confirming(id));
        Map<String, Integer> depths = depths(tree.nodes());
        return new ConfirmPage(
                tree.strategy().title(),
                action,
                tree.strategy().revision(),
                error,
                labels.text(
                        language,
                        "strategy.confirming.work",
                        tree.strategy().decided(),
                        tree.strategy().nodes(),
                        tree.strategy().open()),
                tree.nodes().stream()
                        .map(node -> row(node, depths.getOrDefault(node.id(), 0), action, selected, language))
                        .toList(),
                selected.map(node -> selected(tree, node, depths, language)).orElse(null),
                selected.map(StrategyNode::place)
                        .flatMap(place -> sight(id, place, language))
                        .orElse(null),
                Arrays.stream(NodeKind.values())
                        .map(kind -> new Choice(
                                kind.code(),
                                labels.nodeKind(kind, language),
                                selected.map(node -> node.content().kind() == kind)
                                        .orElse(false)))
                        .toList(),
                codelists.get("topic").all().stream()
                        .map(Code::code)
                        .map(code -> new Choice(code, labels.facet("topic", code, language), false))
                        .toList(),
                labels.targets(language).entrySet().stream()
                        .map(target -> new Choice(target.getKey(), target.getValue(), false))
                        .toList(),
                addresses.in(language, StrategyAddresses.of(id)));
    }

    private static Map<String, Integer> depths(List<StrategyNode> nodes) {
        Map<String, Integer> depths = new HashMap<>();
        nodes.forEach(node ->
                depths.put(node.id(), node.parent() == null ? 0 : depths.getOrDefault(node.parent(), -1) + 1));
        return depths;
    }

    private Row row(StrategyNode node, int depth, String action, Optional<StrategyNode> selected, Language language) {
        return new Row(
                node.id(),
                Math.min(depth, DEEPEST),
                action + "?uzel=" + node.id(),
                labels.nodeKind(node.content().kind(), language),
                node.content().label() == null ? "" : node.content().label(),
                node.content().title(),
                node.state().code(),
                labels.text(language, "strategy.state." + node.state().code()),
                node.uncertain(),
                node.news() != null || (node.gone() && node.state().counts()),
                selected.map(some -> some.id().equals(node.id())).orElse(false));
    }

    private Selected selected(StrategyTree tree, StrategyNode node, Map<String, Integer> depths, Language language) {
        NodeContent content = node.content();
        List<StrategyNode> branch = branch(tree.nodes(), node.id());
        return new Selected(
                views.tree(tree, List.of(node), 1, language).getFirst(),
                labels.nodeKind(content.kind(), language),
                or(content.levelName()),
                content.years() == null || content.years().from() == null
                        ? ""
                        : content.years().from().toString(),
                content.years() == null || content.years().to() == null
                        ? ""
                        : content.years().to().toString(),
                content.amounts().stream()
                        .map(amount -> labels.amount(amount, language))
                        .collect(Collectors.joining("\n")),
                String.join("\n", content.responsible()),
                String.join("\n", content.financing()),
                node.decided() == null
                        ? ""
                        : labels.who(node.decided().by(), language) + ", "
                                + Formats.time(node.decided().at(), language),
                branch.size() - 1,
                node.state().counts(),
                node.news() == null ? "" : node.news().content().heading(),
                node.gone(),
                parents(tree, node, branch, depths),
                node.place() == null ? 1 : node.place().file(),
                node.place() == null ? 1 : node.place().page());
    }

    private static List<StrategyNode> branch(List<StrategyNode> nodes, String id) {
        Map<String, StrategyNode> inside = new HashMap<>();
        List<StrategyNode> branch = new ArrayList<>();
        for (StrategyNode node : nodes) {
            if (node.id().equals(id) || (node.parent() != null && inside.containsKey(node.parent()))) {
                inside.put(node.id(), node);
                branch.add(node);
            }
        }
        return branch;
    }

    private static List<Choice> parents(
            StrategyTree tree, StrategyNode node, List<StrategyNode> branch, Map<String, Integer> depths) {
        return tree.standing().stream()
                .filter(other -> !branch.contains(other))
                .map(other -> new Choice(
                        other.id(),
                        "– ".repeat(depths.getOrDefault(other.id(), 0))
                                + other.content().heading(),
                        other.id().equals(node.parent())))
                .toList();
    }

    private Optional<Sight> sight(DocumentId id, NodePlace place, Language language) {
        Optional<Document> document = documents.find(id);
        Optional<DocumentFile> file = document.map(Document::newest).flatMap(version -> version.file(place.file()));
        return file.flatMap(found -> documents
                .findPage(found, place.page())
                .map(stored -> sight(document.get(), found, stored.page(), place, language)));
    }

    private Sight sight(Document document, DocumentFile file, Page page, NodePlace place, Language language) {
        String quote = or(place.quote());
        int at = quote.isEmpty() ? -1 : page.text().indexOf(quote);
        String boxes = place.box() == null
                ? "[]"
                : "[[" + place.box().left() + "," + place.box().top() + ","
                        + place.box().right() + "," + place.box().bottom() + "]]";
        return new Sight(
                file.isPdf()
                        ? addresses.in(
                                language,
                                DocumentAddresses.original(
                                        document.id(), document.newest().number(), file.position()))
                        : null,
                page.number(),
                page.width(),
                page.height(),
                boxes,
                at < 0 ? page.text() : page.text().substring(0, at),
                at < 0 ? "" : quote,
                at < 0 ? "" : page.text().substring(at + quote.length()),
                views.page(document.id(), place, null, language));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
