package cz.obzor.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person decides of nodes of a strategy.
public sealed interface Decision {

    /// They are as they were found.
    ///
    /// @param branch whether all below them are too
    record Accept(List<String> nodes, boolean branch) implements Decision {
        public Accept {
            nodes = List.copyOf(nodes);
        }
    }

    /// They do not belong to the strategy. What lies below a node rejected alone goes to the node above it.
    record Reject(List<String> nodes, boolean branch) implements Decision {
        public Reject {
            nodes = List.copyOf(nodes);
        }
    }

    /// A node says something else than what was found.
    record Correct(String node, NodeContent content) implements Decision {}

    /// A node, with all below it, belongs elsewhere.
    ///
    /// @param parent null for the top
    /// @param after  sibling that it comes after; null to be the first
    record Move(
            String node, @Nullable String parent, @Nullable String after) implements Decision {}

    /// What was found as one are several nodes. The first part stays the node, with all below it.
    record Split(String node, List<Part> parts) implements Decision {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /// One of the nodes that a node is split into.
    record Part(String title, @Nullable String text) {}

    /// What was found as several is one node: the first takes in the others and all below them.
    record Merge(List<String> nodes) implements Decision {
        public Merge {
            nodes = List.copyOf(nodes);
        }
    }

    /// The program did not find a node.
    ///
    /// @param place where it stands in the document; null where the person did not say
    record Add(
            @Nullable String parent,
            @Nullable String after,
            NodeContent content,
            @Nullable NodePlace place) implements Decision {}

    /// An earlier decision is taken back: the node is a suggestion again. One that people added is rejected.
    record Restore(String node) implements Decision {}

    /// What a later run found at a node holds.
    record TakeNews(String node) implements Decision {}

    /// What a later run found at a node does not hold; what was decided stays.
    record KeepOwn(String node) implements Decision {}

    /// As in the history and in the API.
    default String code() {
        return switch (this) {
            case Accept _ -> "accept";
            case Reject _ -> "reject";
            case Correct _ -> "correct";
            case Move _ -> "move";
            case Split _ -> "split";
            case Merge _ -> "merge";
            case Add _ -> "add";
            case Restore _ -> "restore";
            case TakeNews _ -> "take-news";
            case KeepOwn _ -> "keep-own";
        };
    }
}
