package cz.obzor.search.web;

import cz.obzor.search.Mark;
import cz.obzor.search.Snippet;
import java.util.ArrayList;
import java.util.List;

/// Cuts marked text into pieces that a template can lay out; the template escapes them.
final class Pieces {
    private static final String GAP = "…";

    private Pieces() {}

    static List<SearchPage.Piece> of(Snippet snippet) {
        List<SearchPage.Piece> pieces = new ArrayList<>();
        if (snippet.cutBefore()) {
            pieces.add(new SearchPage.Piece(GAP + ' ', false));
        }
        pieces.addAll(of(snippet.text(), snippet.marks()));
        if (snippet.cutAfter()) {
            pieces.add(new SearchPage.Piece(' ' + GAP, false));
        }
        return pieces;
    }

    /// @param marks in order, without overlaps
    static List<SearchPage.Piece> of(String text, List<Mark> marks) {
        List<SearchPage.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Mark mark : marks) {
            add(pieces, text.substring(at, mark.start()), false);
            add(pieces, text.substring(mark.start(), mark.end()), true);
            at = mark.end();
        }
        add(pieces, text.substring(at), false);
        return pieces;
    }

    private static void add(List<SearchPage.Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new SearchPage.Piece(text, marked));
        }
    }
}
