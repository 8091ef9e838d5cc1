package cz.obzor.strategy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import cz.obzor.mining.Amount;
import cz.obzor.mining.Indicator;
import cz.obzor.mining.Years;
import cz.obzor.strategy.Decided;
import cz.obzor.strategy.HistoryEntry;
import cz.obzor.strategy.Link;
import cz.obzor.strategy.NodeContent;
import cz.obzor.strategy.NodePlace;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.StrategyAddresses;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.StrategyTree;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Strategies as the API tells them.
final class StrategyJson {
    private StrategyJson() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String id,
            String title,
            String kind,
            @Nullable String issuer,
            @Nullable String territory,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String validity,
            boolean sample,
            Mining mining,
            int nodes,
            int decided,
            int open,
            List<String> topics,
            @Nullable Who confirmed,
            boolean confirmationDue,
            String url) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mining(
            String state,
            @Nullable String reason,
            @Nullable String program,
            @Nullable Instant at) {}

    /// @param by kind of whoever decided: {@code person}, {@code key} or {@code operator}; who it was is for colleagues
    record Who(String by, Instant at) {
        static Who of(Decided decided) {
            return new Who(decided.by().replaceFirst(":.*", ""), decided.at());
        }
    }

    record Whole(Row strategy, long revision, List<NodeJson> tree) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NodeJson(
            String id,
            @Nullable String parent,
            String state,
            boolean uncertain,
            double confidence,
            @Nullable Who decided,
            ContentJson content,
            @Nullable PlaceJson place,
            @Nullable ContentJson news,
            boolean gone,
            List<LinkJson> links) {}

    record ContentJson(
            String kind,
            @Nullable String levelName,
            @Nullable String label,
            String title,
            @Nullable String text,
            List<Money> amounts,
            @Nullable Years years,
            List<String> responsible,
            List<String> financing,
            List<Indicator> indicators,
            List<String> technologies) {
        static ContentJson of(NodeContent content) {
            return new ContentJson(
                    content.kind().code(),
                    content.levelName(),
                    content.label(),
                    content.title(),
                    content.text(),
                    content.amounts().stream().map(Money::of).toList(),
                    content.years(),
                    content.responsible(),
                    content.financing(),
                    content.indicators(),
                    content.technologies());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Money(BigDecimal amount, @Nullable BigDecimal upTo, String currency, int page, String quote) {
        static Money of(Amount amount) {
            return new Money(amount.value(), amount.upTo(), amount.currency(), amount.page(), amount.quote());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceJson(
            int file,
            int page,
            @Nullable List<Float> box,
            @Nullable String quote) {
        static PlaceJson of(NodePlace place) {
            return new PlaceJson(
                    place.file(),
                    place.page(),
                    place.box() == null
                            ? null
                            : List.of(
                                    place.box().left(),
                                    place.box().top(),
                                    place.box().right(),
                                    place.box().bottom()),
                    place.quote());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LinkJson(
            String scheme,
            @Nullable String version,
            String code,
            double confidence,
            List<String> because,
            String state,
            @Nullable Who decided) {
        static LinkJson of(Link link) {
            return new LinkJson(
                    link.scheme(),
                    link.version().isEmpty() ? null : link.version(),
                    link.code(),
                    link.confidence(),
                    link.because(),
                    link.state().name().toLowerCase(Locale.ROOT),
                    who(link.decided()));
        }
    }

    record Entry(long id, Who decided, String action, List<String> nodes) {}

    static Row of(Strategy strategy, LocalDate day, Instant now) {
        return new Row(
                strategy.id().value(),
                strategy.title(),
                strategy.kind(),
                strategy.issuer(),
                strategy.territory(),
                strategy.validFrom(),
                strategy.validTo(),
                strategy.validity(day).code(),
                strategy.sample(),
                new Mining(
                        strategy.mining().state().name().toLowerCase(Locale.ROOT),
                        strategy.mining().reason(),
                        strategy.mining().miner(),
                        strategy.mining().at()),
                strategy.nodes(),
                strategy.decided(),
                strategy.open(),
                strategy.foundTopics(),
                who(strategy.confirmed()),
                strategy.confirmationDue(now, day),
                StrategyAddresses.of(strategy.id()));
    }

    static Whole of(StrategyTree tree, LocalDate day, Instant now) {
        Map<String, List<LinkJson>> links = tree.links().stream()
                .collect(Collectors.groupingBy(Link::node, Collectors.mapping(LinkJson::of, Collectors.toList())));
        return new Whole(
                of(tree.strategy(), day, now),
                tree.strategy().revision(),
                tree.nodes().stream()
                        .map(node -> node(node, links.getOrDefault(node.id(), List.of())))
                        .toList());
    }

    static Entry of(HistoryEntry entry) {
        List<StrategyNode> nodes = entry.after().isEmpty() ? entry.before() : entry.after();
        return new Entry(
                entry.id(),
                Who.of(entry.decided()),
                entry.action(),
                nodes.stream().map(StrategyNode::id).toList());
    }

    private static NodeJson node(StrategyNode node, List<LinkJson> links) {
        return new NodeJson(
                node.id(),
                node.parent(),
                node.state().code(),
                node.uncertain(),
                node.confidence(),
                who(node.decided()),
                ContentJson.of(node.content()),
                node.place() == null ? null : PlaceJson.of(node.place()),
                node.news() == null ? null : ContentJson.of(node.news().content()),
                node.gone(),
                links);
    }

    private static @Nullable Who who(@Nullable Decided decided) {
        return decided == null ? null : Who.of(decided);
    }
}
