package cz.obzor.strategy.run;

import cz.obzor.mining.Topic;
import cz.obzor.strategy.Link;
import cz.obzor.strategy.LinkSource;
import cz.obzor.strategy.NodeContent;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Topics of nodes: those that mining found, and where a person changed what a node says, those of its words now.
@Component
class TopicLinks implements LinkSource {
    private final Miners miners;

    TopicLinks(Miners miners) {
        this.miners = miners;
    }

    @Override
    public Set<String> schemes() {
        return Set.of(Topic.SMART_DOMAIN, Topic.SDG);
    }

    @Override
    public List<Link> links(List<Placed> nodes) {
        return nodes.stream().flatMap(placed -> links(placed)).toList();
    }

    private Stream<Link> links(Placed placed) {
        String node = placed.node().id();
        return topics(placed.node(), placed.above()).stream()
                .map(topic ->
                        Link.suggested(node, topic.scheme(), "", topic.code(), topic.confidence(), topic.because()));
    }

    /// What a node speaks of.
    List<Topic> topics(StrategyNode node, List<StrategyNode> above) {
        NodeContent content = node.content();
        Suggestion seen = node.seen();
        if (seen != null && seen.content().equals(content)) {
            return seen.topics();
        }
        return miners.current()
                .knowledge()
                .topics(
                        content.title(),
                        content.text() == null ? "" : content.text(),
                        above.stream().map(one -> one.content().title()).toList());
    }
}
