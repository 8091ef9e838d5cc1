package cz.obzor.strategy;

import java.util.List;
import java.util.Set;

/// Something that nodes can speak of or support: topics, frameworks.
public interface LinkSource {

    /// Schemes of its links as they are today.
    Set<String> schemes();

    /// What nodes speak of or support.
    List<Link> links(List<Placed> nodes);

    /// A node with its place in the tree.
    ///
    /// @param above nodes above it, from the top
    record Placed(StrategyNode node, List<StrategyNode> above) {
        public Placed {
            above = List.copyOf(above);
        }
    }
}
