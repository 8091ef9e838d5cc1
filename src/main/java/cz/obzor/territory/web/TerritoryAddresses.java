package cz.obzor.territory.web;

import cz.obzor.territory.Level;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Addresses of the pages of units.
///
/// @param day that the address names; null for today
record TerritoryAddresses(
        Addresses addresses, Language language, @Nullable LocalDate day) {
    static final String ALL = "/uzemi";
    static final String MUNICIPALITIES = "/obce";

    String page(TerritoryCode code) {
        String path = switch (code.level()) {
            case STATE -> ALL;
            case REGION, DISTRICT, ORP -> ALL + "/" + code;
            case MUNICIPALITY -> MUNICIPALITIES + "/" + code;
        };
        return withDay(addresses.in(language, path), '?');
    }

    /// The page of a unit with its parts of a level.
    String parts(TerritoryCode code, Level level) {
        return withDay(page(code).replaceFirst("\\?.*", "") + "?by=" + level.slug(), '&');
    }

    TerritoryAddresses on(@Nullable LocalDate otherDay) {
        return new TerritoryAddresses(addresses, language, otherDay);
    }

    private String withDay(String address, char joint) {
        return day == null ? address : address + joint + "k=" + day;
    }
}
