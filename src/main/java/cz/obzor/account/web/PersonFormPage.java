package cz.obzor.account.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Model of the forms in which people say who they are: registration, a forgotten password, a new password, an
/// invitation.
///
/// @param kind   {@code register}, {@code forgotten}, {@code password} or {@code invitation}
/// @param intro  sentence above the form
/// @param asks   fields that are shown
/// @param errors sentences by field
public record PersonFormPage(
        String kind,
        String action,
        String intro,
        java.util.List<String> asks,
        Map<String, String> typed,
        Map<String, String> errors) {
    public PersonFormPage {
        asks = java.util.List.copyOf(asks);
        typed = Map.copyOf(typed);
        errors = Map.copyOf(errors);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
