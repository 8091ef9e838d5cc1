package cz.obzor.framework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkNode;
import cz.obzor.framework.PublishedFramework;
import cz.obzor.framework.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A version of a framework as the API gives it; the same form may be sent back.
///
/// @param shipped     whether it came with the program
/// @param publishedAt when it was published here
@JsonInclude(JsonInclude.Include.NON_NULL)
record FrameworkJson(
        String id,
        String version,
        Wording title,
        @Nullable Wording issuer,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Wording source,
        boolean complete,
        boolean shipped,
        Instant publishedAt,
        List<FrameworkNode> nodes) {

    /// @param nodes how many it has
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Head(
            String id,
            String version,
            Wording title,
            @Nullable Wording issuer,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean complete,
            boolean shipped,
            Instant publishedAt,
            int nodes,
            String url) {}

    record Part(List<Head> items, @JsonInclude @Nullable String next, long total) {}

    static FrameworkJson of(PublishedFramework published) {
        Framework framework = published.framework();
        return new FrameworkJson(
                framework.id(),
                framework.version(),
                framework.title(),
                framework.issuer(),
                framework.validFrom(),
                framework.validTo(),
                framework.source(),
                framework.complete(),
                published.shipped(),
                published.publishedAt(),
                framework.nodes());
    }

    static Part part(List<PublishedFramework> all) {
        List<Head> heads = all.stream().map(FrameworkJson::head).toList();
        return new Part(heads, null, heads.size());
    }

    private static Head head(PublishedFramework published) {
        Framework framework = published.framework();
        return new Head(
                framework.id(),
                framework.version(),
                framework.title(),
                framework.issuer(),
                framework.validFrom(),
                framework.validTo(),
                framework.complete(),
                published.shipped(),
                published.publishedAt(),
                framework.nodes().size(),
                "/api/v1/frameworks/" + framework.id() + "?version=" + framework.version());
    }
}
