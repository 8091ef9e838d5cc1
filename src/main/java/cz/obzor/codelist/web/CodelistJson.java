package cz.obzor.codelist.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import cz.obzor.codelist.Code;
import cz.obzor.codelist.Codelist;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A list as the API gives it.
///
/// @param broader name of the list that {@code broader} of the codes points into
@JsonInclude(JsonInclude.Include.NON_NULL)
record CodelistJson(
        String name,
        Map<String, String> title,
        Map<String, String> source,
        @Nullable String broader,
        List<CodeJson> items) {

    /// @param name by language
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CodeJson(
            String code,
            Map<String, String> name,
            @Nullable String broader,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String address) {}

    record Part(List<Head> items, @JsonInclude @Nullable String next, long total) {}

    record Head(String name, Map<String, String> title, int codes, String url) {}

    static CodelistJson of(Codelist list, Collection<Code> codes) {
        return new CodelistJson(
                list.name(),
                title(list),
                Map.of("cs", list.source("cs"), "en", list.source("en")),
                list.broader().orElse(null),
                codes.stream()
                        .map(code -> new CodeJson(
                                code.code(),
                                Map.of("cs", code.cs(), "en", code.en()),
                                code.broader(),
                                code.validFrom(),
                                code.validTo(),
                                code.address()))
                        .toList());
    }

    static Map<String, String> title(Codelist list) {
        return Map.of("cs", list.title("cs"), "en", list.title("en"));
    }
}
