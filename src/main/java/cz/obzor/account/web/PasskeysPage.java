package cz.obzor.account.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Model of the page of a person's passkeys.
///
/// @param options what the browser is asked, as JSON
/// @param name    as typed
/// @param errors  sentences by field
public record PasskeysPage(List<Row> rows, String options, String name, Map<String, String> errors) {
    public PasskeysPage {
        rows = List.copyOf(rows);
        errors = Map.copyOf(errors);
    }

    /// @param used when it was used last, in words; null for never
    public record Row(
            String handle,
            String name,
            String since,
            @Nullable String used) {}

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
