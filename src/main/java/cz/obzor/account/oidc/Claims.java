package cz.obzor.account.oidc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a provider says of somebody, in a token whose signature was checked and beside it.
///
/// @param subject who she is to the provider
/// @param others  all other claims
record Claims(String issuer, String subject, Map<String, @Nullable Object> others) {

    /// Her address, where the provider has made sure that it is hers.
    Optional<String> provenEmail() {
        Object verified = others.get("email_verified");
        boolean proven = Boolean.TRUE.equals(verified) || "true".equals(verified);
        return proven ? text("email") : Optional.empty();
    }

    /// Her name, as far as it is told.
    Optional<String> name() {
        return text("name").or(() -> {
            String both =
                    (text("given_name").orElse("") + " " + text("family_name").orElse("")).strip();
            return both.isEmpty() ? Optional.empty() : Optional.of(both);
        });
    }

    Optional<String> text(String claim) {
        return others.get(claim) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    /// The number of an organisation, which some write as a number.
    Optional<String> ico(String claim) {
        return values(claim).stream().findFirst();
    }

    /// The values of a claim that is one or a list of them.
    ///
    /// @param claim its name; of {@code a.b} also what {@code b} is within {@code a}
    List<String> values(String claim) {
        return switch (value(others, claim)) {
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case String text -> List.of(text);
            case Number number -> List.of(number.toString());
            case Boolean truth -> List.of(truth.toString());
            case null, default -> List.of();
        };
    }

    private static @Nullable Object value(Map<?, ?> claims, String claim) {
        int dot = claim.indexOf('.');
        if (claims.containsKey(claim) || dot < 0) {
            return claims.get(claim);
        }
        if (claims.get(claim.substring(0, dot)) instanceof Map<?, ?> inner) {
            return value(inner, claim.substring(dot + 1));
        }
        return null;
    }
}
