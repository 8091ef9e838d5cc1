package cz.obzor.strategy;

import cz.obzor.document.DocumentId;

/// Addresses of pages about strategies, in Czech; {@link cz.obzor.web.Addresses} gives the English ones.
public final class StrategyAddresses {
    private StrategyAddresses() {}

    public static String list() {
        return "/strategie";
    }

    public static String of(DocumentId id) {
        return "/strategie/" + id;
    }

    /// The page on which people confirm what was found.
    public static String confirming(DocumentId id) {
        return of(id) + "/potvrzeni";
    }

    public static String profile(DocumentId id) {
        return of(id) + "/profil";
    }

    public static String changes(DocumentId id) {
        return of(id) + "/zmeny";
    }

    public static String comparison() {
        return "/strategie/porovnani";
    }

    /// Who has a valid strategy.
    public static String validity() {
        return "/strategie/platnost";
    }
}
