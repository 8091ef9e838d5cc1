package cz.obzor.mining.finding;

import cz.obzor.mining.NodeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the structure of a document gives for one node, before it is known what it means.
///
/// @param title  of the node, label left out
/// @param path   titles of the nodes above, from the top
/// @param pieces running text that belongs to this node alone (its title first), in reading order
/// @param fields named values: cells of a table under their column heads, rows of a measure sheet, lines such as
///               "Zodpovídá: odbor dopravy"
public record NodeSource(
        NodeKind kind,
        @Nullable String label,
        String title,
        List<String> path,
        List<Piece> pieces,
        List<Field> fields) {
    public NodeSource {
        path = List.copyOf(path);
        pieces = List.copyOf(pieces);
        fields = List.copyOf(fields);
    }

    /// A paragraph, line breaks and hyphenation undone.
    ///
    /// @param page where it begins
    public record Piece(String text, int page) {}

    /// @param name  column head or the words before the colon, as written ("Náklady v tis. Kč")
    /// @param value as written, may be empty
    public record Field(String name, String value, int page) {}
}
