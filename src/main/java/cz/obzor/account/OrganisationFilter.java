package cz.obzor.account;

import org.jspecify.annotations.Nullable;

/// Which organisations are asked for.
///
/// @param text      beginning of a word of the name, or an IČO; empty for all
/// @param kind      null for all
/// @param region    code of the region; null for all
/// @param territory code of the unit that it works in itself; null for all
public record OrganisationFilter(
        String text,
        @Nullable String kind,
        @Nullable String region,
        @Nullable String territory) {
    public static OrganisationFilter all() {
        return new OrganisationFilter("", null, null, null);
    }
}
