package cz.obzor.mining.finding;

import cz.obzor.mining.finding.NodeSource.Field;
import cz.obzor.mining.finding.NodeSource.Piece;
import java.util.List;
import java.util.Set;

/// The texts of a node sorted by what they state.
///
/// @param named  values whose name is known, from fields and from running text, in order
/// @param groups endings such as "(odbor dopravy; do 11/2024; cca 69 mil. Kč; IROP, OPD)" whose parts have no names
/// @param prose  running text without all that
record Stated(List<Named> named, List<Group> groups, List<Piece> prose) {
    Stated {
        named = List.copyOf(named);
        groups = List.copyOf(groups);
        prose = List.copyOf(prose);
    }

    /// @param inline found in running text, where the value may run on into the next sentence
    record Named(Set<FieldKind> kinds, Field field, boolean inline) {}

    record Group(List<String> parts, int page) {
        Group {
            parts = List.copyOf(parts);
        }
    }
}
