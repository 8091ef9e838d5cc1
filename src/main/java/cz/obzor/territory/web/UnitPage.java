package cz.obzor.territory.web;

import cz.obzor.web.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the page of the state, a region, a district or an ORP.
///
/// @param title   of the page
/// @param eyebrow kind of unit; null for the state
/// @param perex   its figures in a sentence
/// @param crumbs  what it lies in, from the region
/// @param search  search by name; null on pages of single units
/// @param map     null while there are no boundaries yet
/// @param views   other divisions of the same unit; the present one is marked
/// @param parts   what it consists of
/// @param day     which day the page is about
public record UnitPage(
        String title,
        @Nullable String eyebrow,
        String perex,
        List<Shell.Link> crumbs,
        @Nullable Search search,
        @Nullable MapView map,
        List<Shell.Link> views,
        Parts parts,
        DayView day) {
    public UnitPage {
        crumbs = List.copyOf(crumbs);
        views = List.copyOf(views);
    }

    /// @param query what was searched for; empty when nothing was
    /// @param found best first
    public record Search(String query, List<Found> found) {
        public Search {
            found = List.copyOf(found);
        }
    }

    public record Found(String label, String note, String address) {}

    /// @param caption        of the table and the map
    /// @param ofMunicipalities whether the parts are municipalities, which have a type rather than a count of them
    public record Parts(String caption, boolean ofMunicipalities, List<Row> rows) {
        public Parts {
            rows = List.copyOf(rows);
        }
    }

    /// @param type           of a municipality; empty for other units
    /// @param municipalities how many it has
    public record Row(String name, String address, String code, String type, int municipalities, int population) {}
}
