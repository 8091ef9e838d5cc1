package cz.obzor.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// A problem as the API tells it (RFC 9457).
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDocument(
        String type, String title, int status, String detail, String instance, List<FieldMessage> errors) {

    record FieldMessage(String field, String message) {}
}
