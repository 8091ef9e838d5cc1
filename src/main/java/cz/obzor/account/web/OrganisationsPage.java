package cz.obzor.account.web;

import cz.obzor.web.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the list of organisations.
///
/// @param text     searched for
/// @param narrowed whether anything is chosen
/// @param previous and next: addresses of the parts beside this one; null where there is none
/// @param mayAdd   whether the visitor may add one
public record OrganisationsPage(
        String text,
        List<Choice> kinds,
        List<Choice> regions,
        boolean narrowed,
        long total,
        List<Row> rows,
        @Nullable String previous,
        @Nullable String next,
        List<Shell.Link> pages,
        boolean mayAdd) {
    public OrganisationsPage {
        kinds = List.copyOf(kinds);
        regions = List.copyOf(regions);
        rows = List.copyOf(rows);
        pages = List.copyOf(pages);
    }

    public record Choice(String code, String label, boolean chosen) {}

    /// @param place where it works; empty where that is not known
    /// @param ended whether nobody acts for it any more
    public record Row(String name, String address, String kind, String place, String ico, boolean ended) {}
}
