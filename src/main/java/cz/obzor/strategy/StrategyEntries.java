package cz.obzor.strategy;

import cz.obzor.document.DocumentId;
import cz.obzor.search.Entry;
import cz.obzor.search.EntrySource;
import cz.obzor.strategy.store.NodeTable;
import cz.obzor.strategy.store.StrategyTable;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What search finds of a strategy: its head, and each node of its tree as it stands.
@Component
class StrategyEntries implements EntrySource {
    static final String TYPE = "strategy";

    private final StrategyTable strategies;
    private final NodeTable nodes;
    private final Addresses addresses;

    StrategyEntries(StrategyTable strategies, NodeTable nodes, Addresses addresses) {
        this.strategies = strategies;
        this.nodes = nodes;
        this.addresses = addresses;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void ids(Consumer<String> consumer) {
        strategies.ids(consumer);
    }

    @Override
    public List<Entry> entries(String id) {
        Optional<Strategy> strategy = DocumentId.parse(id).flatMap(strategies::find);
        return strategy.filter(found -> Strategy.KINDS.contains(found.kind()) && found.nodes() > 0)
                .map(this::entries)
                .orElse(List.of());
    }

    private List<Entry> entries(Strategy strategy) {
        List<Entry> entries = new ArrayList<>();
        String address = StrategyAddresses.of(strategy.id());
        String head = Stream.of(strategy.title(), strategy.issuer() == null ? "" : strategy.issuer())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
        entries.add(entry(strategy, 0, head, address, null));
        for (StrategyNode node : nodes.of(strategy.id())) {
            if (node.state().counts()) {
                NodeContent content = node.content();
                String text = content.heading() + (content.text() == null ? "" : ". " + content.text());
                entries.add(entry(strategy, entries.size(), text, address, node.id()));
            }
        }
        return entries;
    }

    private Entry entry(Strategy strategy, int part, String text, String address, @Nullable String node) {
        Map<String, List<String>> facets = new HashMap<>();
        facets.put("kind", List.of(strategy.kind()));
        facets.put("status", List.of(strategy.status()));
        facets.put("language", List.of(strategy.language()));
        facets.put("topic", strategy.foundTopics());
        facets.put("territory", strategy.territories());
        return new Entry(
                TYPE,
                strategy.id().value(),
                part,
                strategy.title(),
                address(addresses.in(Language.CS, address), strategy, node),
                address(addresses.in(Language.EN, address), strategy, node),
                null,
                text,
                strategy.language(),
                facets,
                strategy.validFrom() == null ? null : strategy.validFrom().getYear(),
                strategy.validTo() == null ? null : strategy.validTo().getYear(),
                strategy.registeredAt().atOffset(ZoneOffset.UTC).toLocalDate().toString());
    }

    private static String address(String page, Strategy strategy, @Nullable String node) {
        return node == null ? page : StrategyAddresses.node(page, strategy.nodes(), node);
    }
}
