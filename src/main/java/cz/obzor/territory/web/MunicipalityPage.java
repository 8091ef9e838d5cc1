package cz.obzor.territory.web;

import cz.obzor.web.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the page of a municipality.
///
/// @param type     as a word: město
/// @param crumbs   what it lies in, from the region
/// @param facts    what is known of it
/// @param locator  where in the state it lies; null while there are no boundaries yet
/// @param sections what modules have to show
/// @param near     municipalities around, nearest first
public record MunicipalityPage(
        String title,
        String type,
        String perex,
        List<Shell.Link> crumbs,
        List<Fact> facts,
        @Nullable MapView locator,
        List<SectionView> sections,
        List<Near> near,
        DayView day) {
    public MunicipalityPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        near = List.copyOf(near);
    }

    /// @param address where the value leads; null where it leads nowhere
    public record Fact(String term, String value, @Nullable String address) {}

    /// @param kilometres as the crow flies
    public record Near(String name, String address, String note, long kilometres) {}
}
