package cz.obzor.codelist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One item of a list.
///
/// @param code      what is kept and what addresses carry
/// @param cs        Czech name
/// @param en        English name
/// @param order     place in the list
/// @param validFrom first day; null where it always held
/// @param validTo   last day; null where no end is known
/// @param address   of the same item at its official source
/// @param broader   code in the list named by {@link Codelist#broader()}
public record Code(
        String code,
        String cs,
        String en,
        int order,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String address,
        @Nullable String broader) {

    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /// @param language ISO 639-1; anything but {@code en} gets the Czech name
    public String name(String language) {
        return language.equals("en") ? en : cs;
    }
}
