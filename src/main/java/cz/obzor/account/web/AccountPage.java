package cz.obzor.account.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Model of the page of one's own account.
///
/// @param claims names of organisations that she asked to work for
/// @param done   what was just done; null for nothing
/// @param errors sentences by field
public record AccountPage(
        String name,
        String email,
        String language,
        List<Work> works,
        List<String> claims,
        List<SessionRow> sessions,
        @Nullable String done,
        Map<String, String> errors) {
    public AccountPage {
        works = List.copyOf(works);
        claims = List.copyOf(claims);
        sessions = List.copyOf(sessions);
        errors = Map.copyOf(errors);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /// For whom the person works.
    ///
    /// @param address of the organisation; null for the platform
    /// @param acting  whether she works for it now
    /// @param ended   whether the organisation is no more
    public record Work(
            String key, String name, String roles, @Nullable String address, boolean acting, boolean ended) {}

    public record SessionRow(String handle, String agent, String since, String lastUsed, boolean current) {}
}
