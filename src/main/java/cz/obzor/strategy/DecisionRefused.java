package cz.obzor.strategy;

import java.util.Locale;

/// A decision that cannot be carried out on the tree as it is.
public final class DecisionRefused extends RuntimeException {
    private final Reason reason;
    private final String node;

    public enum Reason {
        /// the node is not in the tree any more
        NO_NODE,
        /// a node cannot lie below itself
        BELOW_ITSELF,
        /// joining takes two nodes at least
        TOO_FEW_TO_MERGE,
        /// a split takes two titles at least
        TOO_FEW_PARTS,
        /// a node needs a title
        NO_TITLE,
        /// nothing new was found at the node
        NO_NEWS;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public DecisionRefused(Reason reason, String node) {
        super(reason.code() + " " + node);
        this.reason = reason;
        this.node = node;
    }

    public Reason reason() {
        return reason;
    }

    /// Id of the node at fault.
    public String node() {
        return node;
    }
}
