package cz.obzor.account.web;

import cz.obzor.web.Shell;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Model of the form of an organisation.
///
/// @param name      of the organisation that is changed; empty for a new one
/// @param typed     values by field
/// @param errors    sentences by field
/// @param summary   sentence above the form; empty where nothing is wrong
/// @param back      where the form is left to
/// @param mayEnd    whether the visitor may dissolve or merge it
public record OrganisationFormPage(
        String name,
        String action,
        Map<String, String> typed,
        Map<String, String> errors,
        String summary,
        List<OrganisationsPage.Choice> kinds,
        List<Shell.Link> candidates,
        long revision,
        String back,
        boolean mayEnd) {
    public OrganisationFormPage {
        typed = Map.copyOf(typed);
        errors = Map.copyOf(errors);
        kinds = List.copyOf(kinds);
        candidates = List.copyOf(candidates);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
