package cz.obzor.strategy.web;

import cz.obzor.document.DocumentId;
import cz.obzor.strategy.Decision;
import cz.obzor.strategy.Strategies;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.StrategyFilter;
import cz.obzor.strategy.StrategyTree;
import cz.obzor.territory.Territories;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.Takes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The registry of strategies for programs.
@RestController
@RequestMapping("/api/v1/strategies")
final class StrategyApi {
    private final Strategies strategies;
    private final StrategyFilters filters;
    private final Deciders deciders;
    private final DecisionJson decisions;
    private final Territories territories;
    private final Clock clock;

    StrategyApi(
            Strategies strategies,
            StrategyFilters filters,
            Deciders deciders,
            DecisionJson decisions,
            Territories territories,
            Clock clock) {
        this.strategies = strategies;
        this.filters = filters;
        this.deciders = deciders;
        this.decisions = decisions;
        this.territories = territories;
        this.clock = clock;
    }

    record Part(List<StrategyJson.Row> items, @Nullable String next, long total) {}

    record History(List<StrategyJson.Entry> items) {}

    @Takes({"q", "kind", "territory", "validity", "topic", "work", "limit", "cursor"})
    @GetMapping
    Part list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        StrategyFilter filter = filters.filter(parameters);
        int limit = parameters.integer("limit", 1, 100).orElse(20);
        int offset = parameters.integer("cursor", 0, 1_000_000).orElse(0);
        long total = strategies.count(filter);
        return new Part(
                strategies.list(filter, offset, limit).stream().map(this::row).toList(),
                offset + limit < total ? String.valueOf(offset + limit) : null,
                total);
    }

    private StrategyJson.Row row(Strategy strategy) {
        return StrategyJson.of(strategy, territories.today(), clock.instant());
    }

    @GetMapping("/{id}")
    ResponseEntity<StrategyJson.Whole> one(@PathVariable String id) {
        return answer(DocumentId.parse(id).flatMap(strategies::tree).orElseThrow(Problem::notFound));
    }

    /// What people decided, the newest first.
    @Takes("limit")
    @GetMapping("/{id}/history")
    History history(@PathVariable String id, HttpServletRequest request) {
        int limit = Parameters.of(request).integer("limit", 1, 1000).orElse(100);
        return new History(strategies.history(get(id).id(), limit).stream()
                .map(StrategyJson::of)
                .toList());
    }

    /// Carries out a decision on nodes of the tree. It is made from the revision that {@code If-Match} names; without
    /// the header from the one of now.
    @PostMapping("/{id}/decisions")
    ResponseEntity<StrategyJson.Whole> decide(
            @PathVariable String id,
            @RequestBody String json,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        StrategyTree tree = DocumentId.parse(id).flatMap(strategies::tree).orElseThrow(Problem::notFound);
        long revision = tree.strategy().revision();
        if (match != null && !match.equals("*") && !match.equals(tag(revision))) {
            throw Problem.stale(tag(revision), true);
        }
        Decision decision = decisions.decision(json, tree);
        return answer(deciders.decide(tree.strategy().id(), decision, revision));
    }

    /// Accepts or rejects a topic or an alignment of a node.
    @PostMapping("/{id}/links")
    ResponseEntity<StrategyJson.Whole> decideLink(@PathVariable String id, @RequestBody String json) {
        Strategy strategy = get(id);
        DecisionJson.SentLink link = decisions.link(json);
        deciders.decideLink(strategy.id(), link);
        return one(id);
    }

    /// Keeps that the strategy still holds.
    @PostMapping("/{id}/confirmations")
    ResponseEntity<StrategyJson.Row> confirm(@PathVariable String id) {
        Strategy strategy = get(id);
        strategies.confirm(strategy.id());
        return ResponseEntity.status(201).body(row(get(id)));
    }

    private Strategy get(String id) {
        return DocumentId.parse(id).flatMap(strategies::find).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<StrategyJson.Whole> answer(StrategyTree tree) {
        return ResponseEntity.ok()
                .eTag(tag(tree.strategy().revision()))
                .body(StrategyJson.of(tree, territories.today(), clock.instant()));
    }

    private static String tag(long revision) {
        return "\"" + revision + "\"";
    }
}
