package cz.obzor.mining;

import java.util.Locale;

/// What a document is. Only strategies, action plans, lists of projects, concepts and methodologies have a tree.
public enum DocumentKind {
    STRATEGY,
    ACTION_PLAN,
    PROJECT_LIST,
    CONCEPT,
    METHODOLOGY,
    LEGISLATION,
    CALL,
    REPORT,
    OTHER;

    /// As in the exchange form: lower case with hyphens.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
