package cz.obzor.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the page on what was done.
///
/// @param export address of the same entries as a table
/// @param next   address of older entries; null for none
public record AuditPage(
        String actor,
        String action,
        String subject,
        String from,
        String until,
        List<MembersPage.Choice> actions,
        List<Row> rows,
        String export,
        boolean filtered,
        @Nullable String next) {
    public AuditPage {
        actions = List.copyOf(actions);
        rows = List.copyOf(rows);
    }

    /// @param who          as the administrator may know
    /// @param trace        as it stands in the entry
    /// @param organisation on whose behalf; empty for nobody's
    /// @param action       in words
    /// @param subject      what it was done to
    public record Row(
            String at,
            String who,
            String trace,
            String organisation,
            String action,
            String subject,
            @Nullable String before,
            @Nullable String after,
            @Nullable String request) {}
}
