package cz.obzor.strategy.profile;

import cz.obzor.document.Document;
import cz.obzor.document.DocumentFile;
import cz.obzor.document.DocumentId;
import cz.obzor.document.Documents;
import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkNode;
import cz.obzor.mining.Mention;
import cz.obzor.reading.Quality;
import cz.obzor.strategy.Link;
import cz.obzor.strategy.NodeContent;
import cz.obzor.strategy.Strategies;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.StrategyTree;
import cz.obzor.strategy.TopicFrameworks;
import cz.obzor.strategy.profile.Profile.PageMention;
import cz.obzor.strategy.profile.Profile.Row;
import cz.obzor.strategy.profile.Profile.Support;
import cz.obzor.strategy.store.MentionTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes profiles of strategies as they stand.
@Component
public class Profiles {
    /// Of the annotated documents' alignments as sure as this, three of four are right.
    private static final double CLEAR = 0.6;
    private static final int ENOUGH = 2;
    private static final String UNREADABLE = Quality.UNREADABLE.name().toLowerCase(Locale.ROOT);

    private final Strategies strategies;
    private final Documents documents;
    private final MentionTable mentions;

    Profiles(Strategies strategies, Documents documents, MentionTable mentions) {
        this.strategies = strategies;
        this.documents = documents;
        this.mentions = mentions;
    }

    /// @param framework the version that holds now; strategies are compared with no other
    public Optional<Profile> of(DocumentId id, Framework framework) {
        Optional<StrategyTree> tree = strategies.tree(id);
        return tree.flatMap(found -> documents.find(id).map(document -> profile(found, document, framework)));
    }

    private Profile profile(StrategyTree tree, Document document, Framework framework) {
        List<DocumentFile> files = document.newest().files();
        List<Documents.PageQuality> qualities = files.stream()
                .flatMap(file -> documents.pageQualities(file).stream())
                .toList();
        int unreadable = (int) qualities.stream()
                .filter(page -> page.quality().equalsIgnoreCase(UNREADABLE))
                .count();
        boolean whole = unreadable == 0
                && !qualities.isEmpty()
                && files.stream().allMatch(file -> file.reading().ended());
        Map<String, List<Support>> supports = supports(tree, framework);
        Map<String, List<PageMention>> named = mentions(files, framework);
        List<Row> rows = rows(framework, supports, named, whole ? Extent.ABSENT : Extent.UNREADABLE);
        return new Profile(tree.strategy(), framework, rows, qualities.size(), unreadable);
    }

    private Map<String, List<PageMention>> mentions(List<DocumentFile> files, Framework framework) {
        Map<String, List<PageMention>> found = new HashMap<>();
        for (DocumentFile file : files) {
            for (Mention mention : mentions.of(file.hash().hex(), framework.id(), framework.version())) {
                found.computeIfAbsent(mention.target(), _ -> new ArrayList<>())
                        .add(new PageMention(file.position(), mention.page(), mention.count(), mention.quote()));
            }
        }
        return found;
    }

    /// By node of the framework, what counts of the standing nodes. What people said of a topic holds for the node of a
    /// framework that is the topic.
    static Map<String, List<Support>> supports(StrategyTree tree, Framework framework) {
        Map<String, StrategyNode> standing =
                tree.standing().stream().collect(Collectors.toMap(StrategyNode::id, node -> node));
        Optional<String> scheme = TopicFrameworks.schemeOf(framework.id());
        Map<String, Link> strongest = new HashMap<>();
        for (Link link : tree.links()) {
            boolean asked = link.scheme().equals(framework.id())
                    || (scheme.isPresent() && link.scheme().equals(scheme.get()) && link.decided() != null);
            if (asked && standing.containsKey(link.node())) {
                strongest.merge(link.node() + "\n" + link.code(), link, Profiles::stronger);
            }
        }
        Map<String, List<Support>> supports = new HashMap<>();
        strongest.values().stream()
                .filter(Link::counts)
                .sorted(Comparator.comparingDouble(Link::confidence).reversed().thenComparing(Link::node))
                .forEach(link -> supports.computeIfAbsent(link.code(), _ -> new ArrayList<>())
                        .add(new Support(Objects.requireNonNull(standing.get(link.node())), link)));
        return supports;
    }

    /// What a person decided goes before what the program suggests.
    private static Link stronger(Link one, Link other) {
        if ((one.decided() == null) != (other.decided() == null)) {
            return one.decided() == null ? other : one;
        }
        return one.confidence() >= other.confidence() ? one : other;
    }

    private static List<Row> rows(
            Framework framework,
            Map<String, List<Support>> supports,
            Map<String, List<PageMention>> named,
            Extent otherwise) {
        Map<String, List<FrameworkNode>> above = framework.above();
        Set<String> targets =
                framework.targets().stream().map(FrameworkNode::id).collect(Collectors.toSet());
        Map<String, Extent> best = new HashMap<>();
        for (FrameworkNode node : framework.nodes()) {
            if (targets.contains(node.id())) {
                Extent own = extent(
                        supports.getOrDefault(node.id(), List.of()),
                        named.getOrDefault(node.id(), List.of()),
                        otherwise);
                best.merge(node.id(), own, Profiles::better);
                above.getOrDefault(node.id(), List.of()).forEach(one -> best.merge(one.id(), own, Profiles::better));
            }
        }
        return framework.nodes().stream()
                .map(node -> new Row(
                        node,
                        above.getOrDefault(node.id(), List.of()).size(),
                        targets.contains(node.id()),
                        best.getOrDefault(node.id(), otherwise),
                        supports.getOrDefault(node.id(), List.of()),
                        named.getOrDefault(node.id(), List.of())))
                .toList();
    }

    private static Extent better(Extent one, Extent other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static Extent extent(Collection<Support> supports, Collection<PageMention> named, Extent otherwise) {
        long clear = supports.stream()
                .filter(support -> support.link().confidence() >= CLEAR)
                .count();
        boolean planned = supports.stream()
                .anyMatch(support -> support.link().state() == Link.State.ACCEPTED
                        || (support.link().confidence() >= CLEAR
                                && isPlanned(support.node().content())));
        if (planned || clear >= ENOUGH) {
            return Extent.DEEP;
        }
        return supports.isEmpty() && named.isEmpty() ? otherwise : Extent.MENTIONED;
    }

    /// Whether a node says when, for how much, by whom or by which measure of success.
    private static boolean isPlanned(NodeContent content) {
        return content.years() != null
                || !content.amounts().isEmpty()
                || !content.responsible().isEmpty()
                || !content.indicators().isEmpty();
    }
}
