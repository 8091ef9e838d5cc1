package cz.obzor.search;

import cz.obzor.web.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the codes of a facet mean. A bean of the module that knows them; a facet of which nobody knows is shown and
/// taken by its codes.
public interface FacetLabels {

    /// name of the facet, as in {@link Entry#facets()}
    String facet();

    /// What people call it; empty where there is no such code, which makes it a wrong parameter.
    Optional<String> label(String code, Language language);

    /// The code above in a tree, such as the region of a district.
    default Optional<String> broader(String code) {
        return Optional.empty();
    }

    /// The codes right below one, or the topmost ones for null; none where the codes are a plain list.
    default List<String> narrower(@Nullable String code) {
        return List.of();
    }
}
