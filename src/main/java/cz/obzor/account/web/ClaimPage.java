package cz.obzor.account.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Model of the form in which somebody asks to work for an organisation.
///
/// @param home     address of the organisation
/// @param evidence as typed
/// @param longest  number of characters that evidence may have
/// @param maxBytes of what is attached
/// @param errors   sentences by field
public record ClaimPage(
        String organisation,
        String home,
        String action,
        String evidence,
        int longest,
        long maxBytes,
        Map<String, String> errors) {
    public ClaimPage {
        errors = Map.copyOf(errors);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
