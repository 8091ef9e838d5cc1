package cz.obzor.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the list of accounts.
///
/// @param text searched for
public record AccountsPage(
        String text,
        List<Row> rows,
        @Nullable String previous,
        @Nullable String next) {
    public AccountsPage {
        rows = List.copyOf(rows);
    }

    public record Row(
            String id,
            String name,
            String email,
            String state,
            boolean blocked,
            boolean administrator,
            String organisations,
            String signedIn) {}
}
