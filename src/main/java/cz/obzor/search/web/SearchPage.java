package cz.obzor.search.web;

import cz.obzor.web.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the search page.
///
/// @param text     as typed
/// @param summary  how many things were found
/// @param notices  how the query was understood, where that is not plain
/// @param hidden   fields that keep the filters when the form is sent
/// @param chosen   chosen filters, each with the address without it
/// @param clear    address without any filter
/// @param broadest address of everything, for who finds nothing
public record SearchPage(
        String text,
        String summary,
        List<Notice> notices,
        List<Hidden> hidden,
        List<FacetView> facets,
        List<Shell.Link> chosen,
        String clear,
        String broadest,
        List<Shell.Link> sorts,
        List<HitView> hits,
        PagerView pager) {
    public SearchPage {
        notices = List.copyOf(notices);
        hidden = List.copyOf(hidden);
        facets = List.copyOf(facets);
        chosen = List.copyOf(chosen);
        sorts = List.copyOf(sorts);
        hits = List.copyOf(hits);
    }

    /// @param address of another search that the notice offers
    /// @param link    its label
    public record Notice(
            String text, @Nullable String address, @Nullable String link) {}

    public record Hidden(String name, String value) {}

    /// @param open whether it is unfolded
    public record FacetView(String title, boolean open, List<Value> values) {
        public FacetView {
            values = List.copyOf(values);
        }
    }

    public record Value(String label, int count, String address, boolean chosen) {}

    /// @param place   kind, territory and period
    /// @param more    how many passages of the thing are not shown; null where all are
    /// @param why     a line for each word
    public record HitView(
            List<String> place,
            List<Piece> title,
            String address,
            List<PassageView> passages,
            @Nullable String more,
            List<String> why) {
        public HitView {
            place = List.copyOf(place);
            title = List.copyOf(title);
            passages = List.copyOf(passages);
            why = List.copyOf(why);
        }
    }

    /// @param page label of the page; null where there are none
    public record PassageView(@Nullable String page, String address, List<Piece> text) {
        public PassageView {
            text = List.copyOf(text);
        }
    }

    /// A stretch of text that is marked as a whole or not at all.
    public record Piece(String text, boolean marked) {}

    public record PagerView(
            @Nullable String previous,
            @Nullable String next,
            List<Shell.Link> pages,
            @Nullable String summary) {
        public PagerView {
            pages = List.copyOf(pages);
        }
    }
}
