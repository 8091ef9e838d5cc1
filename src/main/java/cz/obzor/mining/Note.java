package cz.obzor.mining;

import java.util.Locale;

/// What a reader of findings should know before trusting them. Each has a sentence in the message files under
/// {@code mining.note.<code>}.
public enum Note {
    /// nothing in the document looks like a tree, or it is of a kind that has none
    NO_TREE,
    /// pages that are pictures without text; what stands on them is not in the findings
    SCAN_WITHOUT_TEXT,
    /// pages whose text runs up or down, or stands on its head
    SIDEWAYS_PAGES,
    TWO_LANGUAGES,
    /// one code for two nodes of one level, or a code under a heading that it does not go on from
    CONTRADICTORY_NUMBERING,
    /// more than any known strategy has
    MANY_NODES;

    /// As in findings: lower case with hyphens.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
