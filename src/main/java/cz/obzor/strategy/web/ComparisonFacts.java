package cz.obzor.strategy.web;

import cz.obzor.mining.Amount;
import cz.obzor.mining.NodeKind;
import cz.obzor.strategy.Strategies;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.StrategyTree;
import cz.obzor.strategy.profile.Profile;
import cz.obzor.strategy.web.ComparisonPage.FactRow;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.web.Language;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Plain facts of strategies side by side. What a document does not say is unknown, never zero.
@Component
class ComparisonFacts {
    private static final Set<NodeKind> STEPS = Set.of(NodeKind.MEASURE, NodeKind.ACTIVITY, NodeKind.PROJECT);

    private final Strategies strategies;
    private final Territories territories;
    private final StrategyLabels labels;

    ComparisonFacts(Strategies strategies, Territories territories, StrategyLabels labels) {
        this.strategies = strategies;
        this.territories = territories;
        this.labels = labels;
    }

    List<FactRow> of(List<Profile> compared, Language language) {
        List<List<StrategyNode>> trees = compared.stream()
                .map(profile -> strategies
                        .tree(profile.strategy().id())
                        .map(StrategyTree::standing)
                        .orElse(List.of()))
                .toList();
        return List.of(
                row("territory", compared, profile -> territory(profile.strategy(), language), language),
                row("population", compared, profile -> population(profile.strategy(), language), language),
                row("period", compared, profile -> labels.period(profile.strategy(), language), language),
                row("nodes", trees, tree -> number(tree.size(), language), language),
                row("measures", trees, tree -> number(steps(tree), language), language),
                row("indicators", trees, tree -> number(indicators(tree), language), language),
                row("amount", trees, tree -> amounts(tree, language), language));
    }

    private <T> FactRow row(String name, List<T> things, Function<T, String> value, Language language) {
        String unknown = labels.text(language, "profile.comparison.unknown");
        return new FactRow(
                labels.text(language, "profile.comparison." + name),
                things.stream()
                        .map(value)
                        .map(text -> text.isEmpty() ? unknown : text)
                        .toList());
    }

    private String territory(Strategy strategy, Language language) {
        return labels.territory(strategy.territory(), language);
    }

    private String population(Strategy strategy, Language language) {
        return Optional.ofNullable(strategy.territory())
                .flatMap(TerritoryCode::parse)
                .flatMap(territories::find)
                .map(Territory::population)
                .map(population -> number(population, language))
                .orElse("");
    }

    private static long steps(List<StrategyNode> tree) {
        return tree.stream()
                .filter(node -> STEPS.contains(node.content().kind()))
                .count();
    }

    private static long indicators(List<StrategyNode> tree) {
        return tree.stream()
                .mapToLong(node -> node.content().indicators().size())
                .sum();
    }

    /// Amounts of the lowest nodes that have some, so that a measure is not added to its activities; of a range the
    /// lower end. By currency.
    private String amounts(List<StrategyNode> tree, Language language) {
        Map<String, StrategyNode> byId = tree.stream().collect(Collectors.toMap(StrategyNode::id, node -> node));
        Set<String> above = new HashSet<>();
        tree.stream().filter(node -> !node.content().amounts().isEmpty()).forEach(node -> {
            for (StrategyNode at = parent(node, byId); at != null; at = parent(at, byId)) {
                above.add(at.id());
            }
        });
        Map<String, BigDecimal> sums = new TreeMap<>();
        int count = 0;
        for (StrategyNode node : tree) {
            List<Amount> amounts = node.content().amounts();
            if (!amounts.isEmpty() && !above.contains(node.id())) {
                count++;
                amounts.forEach(amount -> sums.merge(amount.currency(), amount.value(), BigDecimal::add));
            }
        }
        if (sums.isEmpty()) {
            return "";
        }
        String sum = sums.entrySet().stream()
                .map(one -> StrategyLabels.money(one.getValue(), language) + "\u00a0"
                        + StrategyLabels.currency(one.getKey(), language))
                .collect(Collectors.joining(", "));
        return sum + " (" + labels.text(language, "profile.comparison.amount.of", count) + ")";
    }

    private static @Nullable StrategyNode parent(StrategyNode node, Map<String, StrategyNode> byId) {
        return node.parent() == null ? null : byId.get(node.parent());
    }

    private static String number(long value, Language language) {
        return String.format(language == Language.CS ? Locale.of("cs", "CZ") : Locale.UK, "%,d", value);
    }
}
