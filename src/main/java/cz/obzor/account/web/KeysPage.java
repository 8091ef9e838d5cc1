package cz.obzor.account.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Model of the page on keys of an organisation.
///
/// @param home    address of the organisation
/// @param action  where a new key is ordered
/// @param secret  of the key that was just made, shown this once; null otherwise
/// @param scopes  what a new key could be good for
/// @param name    typed into the form
/// @param longest days that a key may be good for
/// @param errors  sentences by field
public record KeysPage(
        String organisation,
        String home,
        String action,
        @Nullable String secret,
        List<Row> keys,
        List<MembersPage.Choice> scopes,
        String name,
        int days,
        int longest,
        Map<String, String> errors) {
    public KeysPage {
        keys = List.copyOf(keys);
        scopes = List.copyOf(scopes);
        errors = Map.copyOf(errors);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /// @param used   when it was last used; empty for never
    /// @param state  in words
    /// @param good   whether it opens anything
    /// @param revoke where it is revoked
    public record Row(
            String name,
            String scopes,
            String made,
            String by,
            String until,
            String used,
            String state,
            boolean good,
            String revoke) {}
}
