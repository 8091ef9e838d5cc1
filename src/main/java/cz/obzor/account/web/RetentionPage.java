package cz.obzor.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the page on what is kept for how long, and what was done about it last.
///
/// @param ran when the rules were carried out last; null for never
public record RetentionPage(@Nullable String ran, List<Row> rows) {
    public RetentionPage {
        rows = List.copyOf(rows);
    }

    /// @param result what the rule did last
    public record Row(String what, String basis, String term, String deed, String result, boolean failed) {}
}
