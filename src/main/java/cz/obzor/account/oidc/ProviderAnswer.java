package cz.obzor.account.oidc;

/// What a provider sent the person back with.
///
/// @param state  of the beginning that it answers
/// @param code   to be given for tokens; empty where it is a refusal
/// @param issuer who says so (RFC 9207); empty where that is not told
public record ProviderAnswer(String state, String code, String issuer) {
    @Override
    public String toString() {
        return "answer of " + (issuer.isEmpty() ? "a provider" : issuer);
    }
}
