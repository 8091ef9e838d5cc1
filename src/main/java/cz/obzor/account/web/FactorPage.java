package cz.obzor.account.web;

import cz.obzor.account.factor.Secret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Model of the page on the second factor.
///
/// @param on      whether signing in asks for a code
/// @param left    codes for a lost phone that were not used yet
/// @param codes   those codes, shown this once; empty otherwise
/// @param secret  to be typed into the phone; null where the factor is on
/// @param picture the same as squares
/// @param errors  sentences by field
public record FactorPage(
        boolean on,
        int left,
        List<String> codes,
        @Nullable String secret,
        Secret.@Nullable Picture picture,
        Map<String, String> errors) {
    public FactorPage {
        codes = List.copyOf(codes);
        errors = Map.copyOf(errors);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
