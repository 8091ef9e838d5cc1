package cz.obzor.strategy;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.document.Document;
import cz.obzor.document.DocumentFile;
import cz.obzor.document.DocumentId;
import cz.obzor.document.DocumentVersion;
import cz.obzor.document.Documents;
import cz.obzor.file.FileHash;
import cz.obzor.mining.Findings;
import cz.obzor.search.Changed;
import cz.obzor.strategy.run.LearnTopics;
import cz.obzor.strategy.run.Trees;
import cz.obzor.strategy.store.DecisionTable;
import cz.obzor.strategy.store.FindingsTable;
import cz.obzor.strategy.store.LinkTable;
import cz.obzor.strategy.store.NodeTable;
import cz.obzor.strategy.store.StrategyListing;
import cz.obzor.strategy.store.StrategyTable;
import cz.obzor.strategy.tree.Deciding;
import cz.obzor.strategy.tree.Tree;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Strategies kept in PostgreSQL. A decision, its place in the history and the fact that it was made are one
/// transaction.
@Component
class PostgresStrategies implements Strategies {
    private final StrategyTable strategies;
    private final StrategyListing listing;
    private final NodeTable nodes;
    private final LinkTable links;
    private final DecisionTable decisions;
    private final FindingsTable findings;
    private final Documents documents;
    private final Access access;
    private final Audit audit;
    private final Trees trees;
    private final LearnTopics learning;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PostgresStrategies(
            StrategyTable strategies,
            StrategyListing listing,
            NodeTable nodes,
            LinkTable links,
            DecisionTable decisions,
            FindingsTable findings,
            Documents documents,
            Access access,
            Audit audit,
            Trees trees,
            LearnTopics learning,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.strategies = strategies;
        this.listing = listing;
        this.nodes = nodes;
        this.links = links;
        this.decisions = decisions;
        this.findings = findings;
        this.documents = documents;
        this.access = access;
        this.audit = audit;
        this.trees = trees;
        this.learning = learning;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Optional<Strategy> find(DocumentId id) {
        return strategies.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StrategyTree> tree(DocumentId id) {
        return strategies.find(id).map(strategy -> new StrategyTree(strategy, nodes.of(id), links.of(id)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Findings> findings(DocumentId id, int file) {
        Optional<DocumentVersion> newest = documents.find(id).map(Document::newest);
        Optional<StrategyTree> tree = tree(id).filter(standing -> newest.isPresent()
                && standing.strategy().version() == newest.get().number());
        return newest.flatMap(version -> version.file(file))
                .map(DocumentFile::hash)
                .map(FileHash::hex)
                .flatMap(findings::find)
                .flatMap(found -> tree.map(standing -> StandingFindings.of(found, standing, file)));
    }

    @Override
    public Optional<Findings> found(String hash) {
        return findings.find(hash);
    }

    @Override
    @Transactional
    public Optional<StrategyTree> decide(DocumentId id, Decision decision, long revision) {
        access.require(Action.STRATEGY_CONFIRM, documents.target(id));
        Optional<Strategy> strategy = strategies.lock(id);
        if (strategy.isEmpty() || strategy.get().revision() != revision) {
            return Optional.empty();
        }
        Tree old = trees.load(id);
        var decided = new Decided(access.actor().trace(), clock.instant());
        Tree next = Deciding.apply(old, decision, decided);
        trees.save(id, old, next);
        Set<StrategyNode> before = new HashSet<>(old.nodes());
        Set<StrategyNode> after = new HashSet<>(next.nodes());
        decisions.add(
                id,
                decided,
                decision.code(),
                old.nodes().stream().filter(node -> !after.contains(node)).toList(),
                next.nodes().stream().filter(node -> !before.contains(node)).toList());
        audit.record("strategy.decided", subject(id), null, decision.code());
        return tree(id);
    }

    @Override
    @Transactional
    public void decideLink(DocumentId id, String node, String scheme, String version, String code, boolean accepted) {
        access.require(Action.STRATEGY_CONFIRM, documents.target(id));
        strategies.lock(id);
        Tree tree = trees.load(id);
        if (tree.find(node).isEmpty()) {
            throw new DecisionRefused(DecisionRefused.Reason.NO_NODE, node);
        }
        Optional<Link> known = links.of(id, scheme).stream()
                .filter(link -> link.node().equals(node) && link.code().equals(code))
                .findFirst();
        var decided = new Decided(access.actor().trace(), clock.instant());
        Link now = new Link(
                node,
                scheme,
                version,
                code,
                known.map(Link::confidence).orElse(1.0),
                known.map(Link::because).orElse(List.of()),
                accepted ? Link.State.ACCEPTED : Link.State.REJECTED,
                decided);
        links.decide(id, now);
        trees.count(id, tree);
        decisions.add(id, decided, "link", known.stream().toList(), List.of(now));
        audit.record("strategy.decided", subject(id), null, "link");
        learning.decided();
    }

    private static Subject subject(DocumentId id) {
        return new Subject("strategy", id.value());
    }

    @Override
    public List<HistoryEntry> history(DocumentId id, int limit) {
        return decisions.of(id, limit);
    }

    @Override
    public boolean mayDecide(DocumentId id) {
        return access.may(Action.STRATEGY_CONFIRM, documents.target(id));
    }

    @Override
    @Transactional
    public void confirm(DocumentId id) {
        access.require(Action.STRATEGY_CONFIRM, documents.target(id));
        var decided = new Decided(access.actor().trace(), clock.instant());
        strategies.confirmed(id, decided);
        decisions.add(id, decided, "confirm", List.of(), List.of());
        audit.record("strategy.confirmed", subject(id));
        facts.publishEvent(new Changed("strategy", id.value()));
    }

    @Override
    public List<Strategy> list(StrategyFilter filter, int offset, int limit) {
        return listing.list(filter, offset, limit);
    }

    @Override
    public List<Strategy> own(List<String> territories, LocalDate on, int limit) {
        return listing.own(territories, on, limit);
    }

    @Override
    public long count(StrategyFilter filter) {
        return listing.count(filter);
    }

    @Override
    public Map<String, Map<String, Long>> facets(StrategyFilter filter) {
        return listing.facets(filter);
    }
}
