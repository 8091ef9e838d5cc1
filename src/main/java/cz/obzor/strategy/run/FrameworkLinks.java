package cz.obzor.strategy.run;

import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkNode;
import cz.obzor.framework.Frameworks;
import cz.obzor.framework.PublishedFramework;
import cz.obzor.mining.Aligner;
import cz.obzor.mining.Alignment;
import cz.obzor.mining.AlignmentTarget;
import cz.obzor.mining.MentionFinder;
import cz.obzor.mining.Topic;
import cz.obzor.strategy.Link;
import cz.obzor.strategy.LinkSource;
import cz.obzor.strategy.NodeContent;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.TopicFrameworks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Nodes of frameworks that nodes of strategies support, by the versions that hold now.
@Component
class FrameworkLinks implements LinkSource {
    private static final int MOST_KEPT = 50;

    /// An alignment by terms alone is added to what topics say of the same framework only where it is very sure: the
    /// terms of a manager count, while those of the lists do not cost the precision of topics.
    private static final double SURE_BESIDE_TOPICS = 0.9;

    private final Frameworks frameworks;
    private final TopicLinks topics;
    private final Map<String, Equipped> equipped = new ConcurrentHashMap<>();

    FrameworkLinks(Frameworks frameworks, TopicLinks topics) {
        this.frameworks = frameworks;
        this.topics = topics;
    }

    /// A version of a framework made ready for asking.
    record Equipped(Framework framework, Aligner aligner, MentionFinder mentions) {}

    @Override
    public Set<String> schemes() {
        return current().stream().map(one -> one.framework().id()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Link> links(List<Placed> nodes) {
        return current().stream().flatMap(one -> links(one, nodes).stream()).toList();
    }

    /// The versions of all frameworks that hold now.
    List<Equipped> current() {
        return frameworks.current().stream().map(this::equipped).toList();
    }

    /// Links to one framework alone.
    LinkSource only(Equipped one) {
        return new LinkSource() {
            @Override
            public Set<String> schemes() {
                return Set.of(one.framework().id());
            }

            @Override
            public List<Link> links(List<Placed> nodes) {
                return FrameworkLinks.this.links(one, nodes);
            }
        };
    }

    private List<Link> links(Equipped one, List<Placed> nodes) {
        Framework framework = one.framework();
        List<Link> links = new ArrayList<>();
        for (Placed placed : nodes) {
            NodeContent content = placed.node().content();
            List<String> path = placed.above().stream()
                    .map(StrategyNode::content)
                    .map(NodeContent::title)
                    .toList();
            List<Topic> known = TopicFrameworks.schemeOf(framework.id()).isEmpty()
                    ? List.of()
                    : topics.topics(placed.node(), placed.above());
            supported(one, content.title(), content.text(), path, known)
                    .forEach(alignment -> links.add(Link.suggested(
                            placed.node().id(),
                            framework.id(),
                            framework.version(),
                            alignment.target(),
                            alignment.confidence(),
                            alignment.because())));
        }
        return links;
    }

    /// What a node supports. Where the nodes of a framework are topics, those are what mining knows best.
    ///
    /// @param path  titles of the nodes above, from the top
    /// @param known topics of the node
    static List<Alignment> supported(
            Equipped one, String title, @Nullable String text, List<String> path, List<Topic> known) {
        List<Alignment> byTerms = one.aligner().align(title, text, path);
        Optional<String> scheme = TopicFrameworks.schemeOf(one.framework().id());
        if (scheme.isEmpty()) {
            return byTerms;
        }
        Map<String, Alignment> all = new LinkedHashMap<>();
        known.stream()
                .filter(topic -> topic.scheme().equals(scheme.get()))
                .filter(topic -> one.framework().find(topic.code()).isPresent())
                .forEach(topic ->
                        all.put(topic.code(), new Alignment(topic.code(), topic.confidence(), topic.because())));
        byTerms.stream()
                .filter(alignment -> alignment.confidence() >= SURE_BESIDE_TOPICS)
                .forEach(alignment -> all.putIfAbsent(alignment.target(), alignment));
        return List.copyOf(all.values());
    }

    /// A published version never changes, so what was made of it is kept.
    private Equipped equipped(PublishedFramework published) {
        Framework framework = published.framework();
        if (equipped.size() > MOST_KEPT) {
            equipped.clear();
        }
        return equipped.computeIfAbsent(framework.id() + "/" + framework.version(), _ -> {
            Map<String, List<FrameworkNode>> above = framework.above();
            List<AlignmentTarget> targets = framework.targets().stream()
                    .map(node -> target(node, above.getOrDefault(node.id(), List.of())))
                    .toList();
            return new Equipped(framework, Aligner.to(targets), MentionFinder.of(targets));
        });
    }

    private static AlignmentTarget target(FrameworkNode node, List<FrameworkNode> above) {
        return new AlignmentTarget(
                node.id(),
                node.title().cs(),
                node.text() == null ? "" : node.text().cs(),
                above.stream().map(one -> one.title().cs()).toList(),
                node.terms());
    }
}
