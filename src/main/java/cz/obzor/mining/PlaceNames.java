package cz.obzor.mining;

import java.util.List;

/// Finds names of municipalities, districts and regions in running text, in whatever case form. Mining has no list of
/// its own: who calls it brings one, made from official data.
@FunctionalInterface
public interface PlaceNames {
    /// Names in the order of the text; none overlaps another.
    List<Found> scan(String text);

    /// Knows no names.
    static PlaceNames none() {
        return _ -> List.of();
    }

    /// An occurrence of a name.
    ///
    /// @param start  offset of its first character
    /// @param end    offset after its last
    /// @param places what may be meant, the likeliest first; {@link Place#name()} is the name in the nominative
    record Found(int start, int end, List<Place> places) {
        public Found {
            places = List.copyOf(places);
        }
    }
}
