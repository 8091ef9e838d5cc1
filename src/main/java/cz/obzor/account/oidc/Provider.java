package cz.obzor.account.oidc;

import cz.obzor.account.Role;
import cz.obzor.web.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A provider of identities.
///
/// @param id     in addresses and tables; never changes
/// @param cs     its Czech name on the sign-in page
/// @param en     its English name
/// @param issuer as the provider calls itself; its description lies at {@code …/.well-known/openid-configuration}
/// @param scopes asked for; {@code openid} is one of them
/// @param grants roles that its claims give
public record Provider(
        String id,
        String cs,
        String en,
        String issuer,
        String clientId,
        String clientSecret,
        List<String> scopes,
        List<Grant> grants) {
    public Provider {
        scopes = List.copyOf(scopes);
        grants = List.copyOf(grants);
    }

    public String name(Language language) {
        return language == Language.EN ? en : cs;
    }

    /// A role given to those whose claim has a value.
    ///
    /// @param claim    name of the claim: {@code groups}
    /// @param value    that it is, or holds where it is a list
    /// @param ico      of the organisation in which the role is given; null where a claim tells it
    /// @param icoClaim name of the claim with the number of the organisation; null where {@code ico} tells it
    public record Grant(
            String claim,
            String value,
            Role role,
            @Nullable String ico,
            @Nullable String icoClaim) {}

    @Override
    public String toString() {
        return "provider " + id;
    }
}
