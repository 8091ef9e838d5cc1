package cz.obzor.strategy.web;

import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.StrategyAddresses;
import cz.obzor.strategy.Validity;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import java.time.LocalDate;
import java.util.List;

/// A strategy as a list shows it.
///
/// @param validity in words
/// @param color    of the tag with it
/// @param tree     what of its tree was found and confirmed, in words
/// @param topics   names of the domains it speaks of most
public record StrategyCard(
        String title,
        String address,
        String kind,
        String issuer,
        String territory,
        String period,
        String validity,
        String color,
        boolean sample,
        String tree,
        List<String> topics) {
    private static final int MOST_TOPICS = 4;

    static StrategyCard of(
            Strategy strategy, StrategyLabels labels, Addresses addresses, Language language, LocalDate today) {
        Validity validity = strategy.validity(today);
        return new StrategyCard(
                strategy.title(),
                addresses.in(language, StrategyAddresses.of(strategy.id())),
                labels.kind(strategy.kind(), language),
                strategy.issuer() == null ? "" : strategy.issuer(),
                labels.territory(strategy.territory(), language),
                labels.period(strategy, language),
                labels.validity(strategy, today, language),
                validity.holds() ? "success" : validity == Validity.EXPIRED ? "warning" : "neutral",
                strategy.sample(),
                tree(strategy, labels, language),
                strategy.foundTopics().stream()
                        .limit(MOST_TOPICS)
                        .map(code -> labels.facet("topic", code, language))
                        .toList());
    }

    static String tree(Strategy strategy, StrategyLabels labels, Language language) {
        return switch (strategy.mining().state()) {
            case WAITING -> labels.text(language, "strategy.mining.waiting");
            case FAILED ->
                labels.text(language, "strategy.mining." + strategy.mining().reason());
            case DONE ->
                strategy.nodes() == 0
                        ? labels.text(language, "strategy.mining.none")
                        : labels.text(language, "strategy.mining.done", strategy.nodes(), strategy.decided());
        };
    }
}
