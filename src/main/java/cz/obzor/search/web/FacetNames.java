package cz.obzor.search.web;

import cz.obzor.search.EntrySource;
import cz.obzor.search.Facet;
import cz.obzor.search.FacetLabels;
import cz.obzor.search.FacetWish;
import cz.obzor.search.Query;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The facets by which one can filter, and what their codes are called.
@Component
class FacetNames {
    static final String TERRITORY = "territory";
    /// in the order in which they are shown; also the names of the parameters
    static final List<String> ALL =
            List.of(Facet.TYPE, "kind", TERRITORY, "topic", Facet.YEAR, "status", Facet.LANGUAGE);

    private static final int MOST_CODES = 30;
    private static final int ALL_YEARS = Query.LAST_YEAR - Query.FIRST_YEAR + 1;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Pattern CODE = Pattern.compile("[\\w.:-]{1,64}");

    private final Messages messages;
    private final ObjectProvider<EntrySource> sources;
    private final ObjectProvider<FacetLabels> labels;
    private volatile @Nullable Map<String, FacetLabels> byFacet;

    FacetNames(Messages messages, ObjectProvider<EntrySource> sources, ObjectProvider<FacetLabels> labels) {
        this.messages = messages;
        this.sources = sources;
        this.labels = labels;
    }

    boolean isKnown(String facet, String code) {
        FacetLabels known = labelsOf(facet);
        if (known != null) {
            return known.label(code, Language.CS).isPresent();
        }
        return switch (facet) {
            case Facet.TYPE -> sources.stream().anyMatch(source -> source.type().equals(code));
            case Facet.LANGUAGE -> LANGUAGES.contains(code);
            default -> CODE.matcher(code).matches();
        };
    }

    String label(String facet, String code, Language language) {
        FacetLabels known = labelsOf(facet);
        if (known != null) {
            return known.label(code, language).orElse(code);
        }
        return switch (facet) {
            case Facet.TYPE -> messages.textOr(language, "search.type." + code, code);
            case Facet.LANGUAGE -> Locale.of(code).getDisplayLanguage(language.locale());
            default -> code;
        };
    }

    Optional<String> broader(String facet, String code) {
        FacetLabels known = labelsOf(facet);
        return known == null ? Optional.empty() : known.broader(code);
    }

    List<String> narrower(String facet, @Nullable String code) {
        FacetLabels known = labelsOf(facet);
        return known == null ? List.of() : known.narrower(code);
    }

    boolean isTree(String facet) {
        return !narrower(facet, null).isEmpty();
    }

    /// What is to be counted for a query: the most frequent codes of a list, of a tree the branches that can be
    /// entered.
    FacetWish[] wishes(Query query) {
        List<FacetWish> wishes = new ArrayList<>();
        for (String facet : ALL) {
            Set<String> chosen = query.filters().getOrDefault(facet, Set.of());
            wishes.add(
                    isTree(facet)
                            ? new FacetWish(facet, 0, branches(facet, chosen))
                            : FacetWish.of(facet, facet.equals(Facet.YEAR) ? ALL_YEARS : MOST_CODES));
        }
        return wishes.toArray(FacetWish[]::new);
    }

    private Set<String> branches(String facet, Set<String> chosen) {
        Set<String> branches = new LinkedHashSet<>();
        if (chosen.isEmpty()) {
            branches.addAll(narrower(facet, null));
        }
        for (String code : chosen) {
            branches.addAll(pathTo(facet, code));
            branches.addAll(narrower(facet, code));
        }
        return branches;
    }

    /// The code with all above it, the topmost first.
    List<String> pathTo(String facet, String code) {
        List<String> path = new ArrayList<>();
        Optional<String> next = Optional.of(code);
        while (next.isPresent() && !path.contains(next.get())) {
            path.addFirst(next.get());
            next = broader(facet, next.get());
        }
        return path;
    }

    private @Nullable FacetLabels labelsOf(String facet) {
        Map<String, FacetLabels> known = byFacet;
        if (known == null) {
            Map<String, FacetLabels> collected = new HashMap<>();
            labels.forEach(some -> collected.put(some.facet(), some));
            known = Map.copyOf(collected);
            byFacet = known;
        }
        return known.get(facet);
    }
}
