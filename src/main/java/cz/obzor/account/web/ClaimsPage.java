package cz.obzor.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the list of those who ask to work for an organisation.
public record ClaimsPage(List<Row> rows) {
    public ClaimsPage {
        rows = List.copyOf(rows);
    }

    /// @param address  where the decision is sent
    /// @param home     address of the organisation
    /// @param members  how many work for it already
    /// @param file     name of what is attached; null for nothing
    public record Row(
            String address,
            String name,
            String email,
            String organisation,
            String home,
            int members,
            String evidence,
            @Nullable String file,
            String fileAddress,
            String since) {}
}
