package cz.obzor.document.web;

import cz.obzor.web.ForeignJson;
import cz.obzor.web.Problem;
import cz.obzor.web.Problem.FieldError;
import cz.obzor.web.ProblemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Metadata sent as JSON, as the fields of the form.
@Component
class MetadataJson {
    private static final int LONGEST = 100_000;

    /// @param text null or blank for none
    Map<String, List<String>> fields(@Nullable String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (text == null || text.isBlank()) {
            return fields;
        }
        JsonNode object = parsed(text);
        if (!object.isObject()) {
            throw Problem.of(ProblemKind.BAD_REQUEST, "document.metadata.form");
        }
        List<FieldError> errors = new ArrayList<>();
        object.propertyStream().forEach(property -> {
            JsonNode value = property.getValue();
            if (value.isNull()) {
                fields.put(property.getKey(), List.of());
            } else if (value.isString()) {
                fields.put(property.getKey(), List.of(value.stringValue()));
            } else if (value.isArray() && value.valueStream().allMatch(JsonNode::isString)) {
                fields.put(
                        property.getKey(),
                        value.valueStream().map(JsonNode::stringValue).toList());
            } else {
                errors.add(new FieldError(property.getKey(), "document.field.type"));
            }
        });
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return fields;
    }

    private static JsonNode parsed(String text) {
        if (text.length() > LONGEST) {
            throw Problem.of(ProblemKind.BAD_REQUEST, "document.metadata.form");
        }
        return ForeignJson.read(text);
    }
}
