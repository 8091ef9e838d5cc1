package cz.obzor.account.oidc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a provider says of somebody, in a token whose signature was checked.
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

    /// The values of a claim that is a text or a list of them.
    List<String> values(String claim) {
        return switch (others.get(claim)) {
            case String text -> List.of(text);
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }
}
