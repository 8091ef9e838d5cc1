package cz.obzor.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A priority, goal or area of a framework.
///
/// @param id     in its framework; the same thing keeps it from version to version
/// @param parent id of the node above; null at the top
/// @param label  the framework's own code ("A.1", "SDG 7"); null where it has none
/// @param text   description; null where there is none
/// @param terms  Czech words and phrases that speak for it, in any inflected form
public record FrameworkNode(
        String id,
        @Nullable String parent,
        @Nullable String label,
        Wording title,
        @Nullable Wording text,
        List<String> terms) {
    public FrameworkNode {
        terms = List.copyOf(terms);
    }

    /// Label and title as one line.
    ///
    /// @param language ISO 639-1
    public String heading(String language) {
        return label == null ? title.in(language) : label + " " + title.in(language);
    }

    public FrameworkNode withTerms(List<String> newTerms) {
        return new FrameworkNode(id, parent, label, title, text, newTerms);
    }
}
