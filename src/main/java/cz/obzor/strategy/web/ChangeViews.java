package cz.obzor.strategy.web;

import cz.obzor.strategy.NodeContent;
import cz.obzor.strategy.Suggestion;
import cz.obzor.strategy.overview.Changes;
import cz.obzor.strategy.tree.Comparison;
import cz.obzor.strategy.tree.Comparison.Field;
import cz.obzor.web.Formats;
import cz.obzor.web.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What differs between two versions, in words.
@Component
class ChangeViews {
    /// nodes of a kind of change that a page shows; the API gives all
    private static final int MOST = 200;

    private final StrategyLabels labels;

    ChangeViews(StrategyLabels labels) {
        this.labels = labels;
    }

    String version(Changes.Version version, Language language) {
        String number = labels.text(language, "strategy.changes.version", version.number());
        String label = version.label() == null ? "" : " – " + version.label();
        return number + label + " (" + Formats.date(Formats.day(version.createdAt()), language) + ")";
    }

    ChangesPage.Compared compared(Changes.Compared compared, Language language) {
        Comparison comparison = compared.comparison();
        List<Comparison.Changed> changed = comparison.changed();
        return new ChangesPage.Compared(
                version(compared.from(), language),
                version(compared.to(), language),
                compared.sameProgram(),
                part(comparison.added(), language),
                part(comparison.dropped(), language),
                changed.stream()
                        .limit(MOST)
                        .map(change -> change(change, language))
                        .toList(),
                Math.max(0, changed.size() - MOST),
                changed.size(),
                comparison.unchanged());
    }

    private ChangesPage.Part part(List<Comparison.Placed> nodes, Language language) {
        return new ChangesPage.Part(
                nodes.stream().limit(MOST).map(node -> node(node, language)).toList(),
                Math.max(0, nodes.size() - MOST));
    }

    private ChangesPage.Node node(Comparison.Placed placed, Language language) {
        NodeContent content = placed.node().content();
        return new ChangesPage.Node(
                content.levelName() == null ? labels.nodeKind(content.kind(), language) : content.levelName(),
                content.heading(),
                heading(placed.above()),
                labels.text(language, "strategy.page", placed.node().place().page()));
    }

    private static String heading(@Nullable Suggestion node) {
        return node == null ? "" : node.content().heading();
    }

    private ChangesPage.Change change(Comparison.Changed changed, Language language) {
        return new ChangesPage.Change(
                node(changed.after(), language),
                changed.fields().stream()
                        .map(field -> new ChangesPage.Field(
                                labels.text(
                                        language,
                                        field == Field.PARENT
                                                ? "strategy.changes.parent"
                                                : "strategy.field." + field.code()),
                                value(changed.before(), field, language),
                                value(changed.after(), field, language)))
                        .toList());
    }

    /// What a node says in a field; empty where nothing.
    String value(Comparison.Placed placed, Field field, Language language) {
        NodeContent content = placed.node().content();
        return switch (field) {
            case TITLE -> content.title();
            case LABEL -> or(content.label());
            case KIND -> labels.nodeKind(content.kind(), language);
            case PARENT ->
                placed.above() == null ? labels.text(language, "strategy.changes.top") : heading(placed.above());
            case TEXT -> or(content.text());
            case YEARS -> content.years() == null ? "" : labels.years(content.years(), language);
            case AMOUNTS ->
                content.amounts().stream()
                        .map(amount -> labels.amount(amount, language))
                        .collect(Collectors.joining("; "));
            case RESPONSIBLE -> String.join("; ", content.responsible());
            case FINANCING -> String.join("; ", content.financing());
            case INDICATORS ->
                content.indicators().stream().map(labels::indicator).collect(Collectors.joining("; "));
            case TECHNOLOGIES -> String.join("; ", content.technologies());
        };
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
