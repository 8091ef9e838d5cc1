package cz.obzor.territory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import cz.obzor.territory.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A unit as the API gives it.
///
/// @param label    name by which it is told from its namesakes
/// @param type     code in the codelist {@code municipality-type}
/// @param sizeClass code in the codelist {@code size-class}
/// @param url      of its page, without the site
/// @param validTo  last day on which this description holds; missing while it holds
@JsonInclude(JsonInclude.Include.NON_NULL)
record TerritoryJson(
        String code,
        String level,
        String name,
        String label,
        @Nullable String type,
        @Nullable Reference region,
        @Nullable Reference district,
        @Nullable Reference orp,
        int population,
        @Nullable String sizeClass,
        int municipalities,
        @Nullable Point point,
        @Nullable String web,
        Map<String, String> otherCodes,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String url) {

    record Reference(String code, String name) {}

    record Part(
            List<TerritoryJson> items,
            @JsonInclude @Nullable String next,
            long total) {}

    /// @param value what a form sends
    record Suggestion(String label, String note, String value, String address) {}

    record Feature(String type, String id, Map<String, Object> properties, Map<String, Object> geometry) {}
}
