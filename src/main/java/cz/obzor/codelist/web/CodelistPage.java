package cz.obzor.codelist.web;

import cz.obzor.web.Shell;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the page of one list.
///
/// @param source   where the list comes from
/// @param addresses whether any code has an address at its official source
/// @param broader  the list above this one; null where there is none
/// @param expired  whether any code has ended
public record CodelistPage(
        String name,
        String title,
        String source,
        boolean addresses,
        Shell.@Nullable Link broader,
        boolean expired,
        List<Row> rows,
        String data) {
    public CodelistPage {
        rows = List.copyOf(rows);
    }

    /// @param broader name of the code above; null where there is none
    public record Row(
            String code,
            String name,
            String otherName,
            @Nullable String broader,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String address) {}
}
