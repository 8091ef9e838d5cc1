package cz.obzor.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes things to be found: {@code aThing("1").titled("…").saying("…", "…")}.
public final class Things {
    private final String id;
    private String type = "document";
    private String title = "Program rozvoje";
    private String language = "cs";
    private final Map<String, List<String>> facets = new HashMap<>();
    private @Nullable Integer yearFrom;
    private @Nullable Integer yearTo;
    private @Nullable String date;
    private List<String> passages = List.of("Obec pečuje o své občany.");

    private Things(String id) {
        this.id = id;
    }

    public static Things aThing(String id) {
        return new Things(id);
    }

    public Things of(String other) {
        type = other;
        return this;
    }

    public Things titled(String text) {
        title = text;
        return this;
    }

    /// One passage for each text, on pages from 1.
    public Things saying(String... texts) {
        passages = List.of(texts);
        return this;
    }

    public Things in(String code) {
        language = code;
        return this;
    }

    public Things with(String facet, String... codes) {
        facets.put(facet, List.of(codes));
        return this;
    }

    public Things during(@Nullable Integer from, @Nullable Integer to) {
        yearFrom = from;
        yearTo = to;
        return this;
    }

    public Things from(String day) {
        date = day;
        return this;
    }

    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int part = 0; part < passages.size(); part++) {
            entries.add(new Entry(
                    type,
                    id,
                    part,
                    title,
                    "/dokumenty/" + id + "/strany/" + (part + 1),
                    "/en/documents/" + id + "/pages/" + (part + 1),
                    part + 1,
                    passages.get(part),
                    language,
                    facets,
                    yearFrom,
                    yearTo,
                    date));
        }
        return entries;
    }

    public void putInto(SearchIndex index) {
        index.replace(type, id, entries());
    }
}
