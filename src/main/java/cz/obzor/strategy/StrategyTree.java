package cz.obzor.strategy;

import java.util.List;

/// A strategy with its whole tree, rejected nodes too, each node after the one above it.
///
/// @param links of all nodes, rejected ones too
public record StrategyTree(Strategy strategy, List<StrategyNode> nodes, List<Link> links) {
    public StrategyTree {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /// Nodes that belong to the strategy as it stands.
    public List<StrategyNode> standing() {
        return nodes.stream().filter(node -> node.state().counts()).toList();
    }

    /// What the nodes as they stand speak of and support, without what people rejected.
    public List<Link> standingLinks() {
        return links.stream().filter(Link::counts).toList();
    }
}
