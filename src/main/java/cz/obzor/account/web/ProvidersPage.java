package cz.obzor.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the page of providers that a person may sign in by.
///
/// @param proven whether she has given her password a moment ago
/// @param wrong  what is wrong with the password that she gave; null for nothing
/// @param told   what was done or went wrong; null for nothing
/// @param failed whether that went wrong
public record ProvidersPage(
        List<Row> rows,
        boolean proven,
        @Nullable String wrong,
        @Nullable String told,
        boolean failed) {
    public ProvidersPage {
        rows = List.copyOf(rows);
    }

    ProvidersPage failing(String sentence) {
        return new ProvidersPage(rows, proven, wrong, sentence, true);
    }

    /// @param used when she last signed in by it, in words; null for never
    public record Row(
            String id,
            String name,
            boolean linked,
            @Nullable String used) {}
}
