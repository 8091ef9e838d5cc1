package cz.obzor.document.web;

import cz.obzor.web.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the list of documents.
///
/// @param total  documents that fit the choice
/// @param chosen what is chosen, each with the address of the list without it
/// @param next   address of the next part; null on the last
/// @param year   chosen; empty for none
public record ListPage(
        long total,
        List<DocumentCard> documents,
        List<FacetView> facets,
        List<Choice> chosen,
        @Nullable String next,
        String clear,
        String year,
        List<Hidden> hidden) {

    /// The choice as links, for the list of what is chosen.
    public List<Shell.Link> chosenLinks() {
        return chosen.stream()
                .map(choice -> new Shell.Link(choice.label(), choice.address(), true))
                .toList();
    }

    public record FacetView(String name, String label, List<Choice> choices) {}

    /// @param address the list with the choice turned round
    public record Choice(String label, long count, boolean chosen, String address) {}

    /// A parameter that the form of another one keeps.
    public record Hidden(String name, String value) {}
}
