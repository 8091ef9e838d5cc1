package cz.obzor.search.web;

import cz.obzor.search.Facet;
import cz.obzor.search.Hit;
import cz.obzor.search.Hits;
import cz.obzor.search.Mark;
import cz.obzor.search.Why;
import cz.obzor.web.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Hits as the API gives them.
///
/// @param total  number of things found
/// @param facets by name; they count things
record SearchJson(List<Item> items, @Nullable String next, long total, Map<String, List<Code>> facets, Reading query) {

    static SearchJson of(Hits hits, FacetNames names, Language language) {
        String searched = hits.reading().searched();
        Map<String, List<Code>> facets = new LinkedHashMap<>();
        for (Facet facet : hits.facets()) {
            facets.put(
                    facet.name(),
                    facet.counts().stream()
                            .map(count -> new Code(
                                    count.code(), names.label(facet.name(), count.code(), language), count.things()))
                            .toList());
        }
        return new SearchJson(
                hits.hits().stream()
                        .map(hit -> Item.of(hit, searched, language))
                        .toList(),
                hits.next(),
                hits.total(),
                facets,
                Reading.of(hits.reading()));
    }

    /// @param snippet      plain text around what was found
    /// @param marks        pairs of offsets in the snippet, counted in UTF-16 units
    /// @param passages     further passages of the same thing
    /// @param morePassages how many were found besides those
    record Item(
            String type,
            String id,
            String title,
            String url,
            @Nullable Integer page,
            String snippet,
            List<int[]> marks,
            float score,
            List<WhyJson> why,
            List<Passage> passages,
            int morePassages) {

        static Item of(Hit hit, String searched, Language language) {
            Passage best = Passage.of(hit.best(), searched, language);
            return new Item(
                    hit.type(),
                    hit.id(),
                    hit.title(),
                    best.url,
                    best.page,
                    best.snippet,
                    best.marks,
                    hit.score(),
                    hit.why().stream().map(WhyJson::of).toList(),
                    hit.others().stream()
                            .map(other -> Passage.of(other, searched, language))
                            .toList(),
                    hit.more());
        }
    }

    record Passage(String url, @Nullable Integer page, String snippet, List<int[]> marks) {
        static Passage of(Hit.Passage passage, String searched, Language language) {
            String address = language == Language.EN ? passage.addressEn() : passage.address();
            return new Passage(
                    SearchAddress.ofHit(address, searched),
                    passage.page(),
                    passage.snippet().text(),
                    passage.snippet().marks().stream()
                            .map(mark -> new int[] {mark.start(), mark.end()})
                            .toList());
        }
    }

    /// @param word as typed
    record WhyJson(String word, List<Form> forms) {
        static WhyJson of(Why why) {
            return new WhyJson(
                    why.typed(),
                    why.forms().stream()
                            .map(form -> new Form(form.form(), name(form.how())))
                            .toList());
        }

        private static String name(Mark.How how) {
            return how.name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param how exact, inflected, phrase, prefix or typo
    record Form(String form, String how) {}

    record Code(String code, String label, int count) {}

    /// How the query was understood.
    ///
    /// @param required number of words that every hit has, of {@code words}
    record Reading(String searched, List<Hits.Correction> corrections, List<String> unknown, int words, int required) {
        static Reading of(Hits.Reading reading) {
            return new Reading(
                    reading.searched(), reading.corrections(), reading.unknown(), reading.words(), reading.required());
        }
    }
}
