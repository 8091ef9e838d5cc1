package cz.obzor.strategy;

import java.util.List;
import java.util.Set;

/// Something that nodes can speak of or support: topics, frameworks.
public interface LinkSource {

    /// Schemes of its links as they are today.
    Set<String> schemes();

    /// What a node speaks of or supports.
    ///
    /// @param above nodes above it, from the top
    List<Link> links(StrategyNode node, List<StrategyNode> above);
}
