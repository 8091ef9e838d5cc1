package cz.obzor.document.web;

import cz.obzor.document.DocumentDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Details as the fields of the form, the other way round than {@link DetailsForm}.
final class DetailsFields {
    private DetailsFields() {}

    static Map<String, List<String>> of(DocumentDetails details) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        put(fields, "title", details.title());
        put(fields, "kind", details.kind());
        put(fields, "issuer", details.issuer());
        put(fields, "territory", details.territory());
        put(fields, "validFrom", details.validFrom());
        put(fields, "validTo", details.validTo());
        put(fields, "status", details.status());
        put(fields, "language", details.language());
        put(fields, "licence", details.licence());
        put(fields, "sourceUrl", details.sourceUrl());
        fields.put("topics", details.topics());
        put(fields, "note", details.note());
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String field, @Nullable Object value) {
        fields.put(field, value == null ? List.of() : List.of(Objects.toString(value)));
    }
}
