package cz.obzor.mining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What mining found in one document.
///
/// @param language  ISO 639-1
/// @param title     main heading of the document
/// @param territory that the document is for; null where it does not say
/// @param period    years the document states it is for; null where it does not say
/// @param pages     all pages in order
/// @param nodes     in reading order, a parent always before its children
/// @param notes     codes of {@link Note}
public record Findings(
        String file,
        @Nullable String sha256,
        String language,
        String title,
        DocumentKind kind,
        @Nullable Place territory,
        @Nullable Years period,
        List<PageFact> pages,
        List<Node> nodes,
        List<String> notes) {
    public Findings {
        pages = List.copyOf(pages);
        nodes = List.copyOf(nodes);
        notes = List.copyOf(notes);
    }
}
