package cz.obzor.strategy;

import cz.obzor.document.DocumentId;

/// Addresses of pages about strategies, in Czech; {@link cz.obzor.web.Addresses} gives the English ones.
public final class StrategyAddresses {
    /// A tree with more nodes shows its two upper floors and the rest by branches.
    public static final int LARGE = 500;

    private StrategyAddresses() {}

    public static String list() {
        return "/strategie";
    }

    /// Who has a valid strategy.
    public static String coverage() {
        return list() + "/platnost";
    }

    /// Municipalities that have no valid strategy.
    public static String uncovered() {
        return coverage() + "/obce";
    }

    /// Strategies whose yearly confirmation is due, for the operator.
    public static String due() {
        return list() + "/k-potvrzeni";
    }

    /// Where saying that a strategy still holds is sent.
    public static String confirmation(DocumentId id) {
        return of(id) + "/platnost";
    }

    public static String of(DocumentId id) {
        return "/strategie/" + id;
    }

    /// A node on the page of its strategy. A large tree is shown by branches, so the branch of the node is asked for.
    ///
    /// @param strategy address of the page, in either language
    /// @param nodes    of the strategy
    public static String node(String strategy, int nodes, String node) {
        return strategy + (nodes > LARGE ? "?vetev=" + node : "") + "#uzel-" + node;
    }

    /// The page on which people confirm what was found.
    public static String confirming(DocumentId id) {
        return of(id) + "/potvrzeni";
    }
}
