package cz.obzor.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the page that asks whether an account is to be erased.
///
/// @param person id of the account that an administrator erases; null for one's own
/// @param name   whose account it is
/// @param last   whether it is the last administrator, who has to stay
/// @param alone  organisations in which nobody else could invite people
/// @param gone   what disappears
/// @param stays  what stays without a name
/// @param wrong  what is wrong with what was sent; null for nothing
public record ErasurePage(
        @Nullable String person,
        String name,
        boolean last,
        List<String> alone,
        List<String> gone,
        List<String> stays,
        @Nullable String wrong) {
    public ErasurePage {
        alone = List.copyOf(alone);
        gone = List.copyOf(gone);
        stays = List.copyOf(stays);
    }
}
