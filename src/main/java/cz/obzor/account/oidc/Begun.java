package cz.obzor.account.oidc;

import cz.obzor.web.Language;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A sign-in that was sent to a provider; kept in the session until the person comes back.
///
/// @param state    tells that the answer belongs to this browser
/// @param nonce    tells that the token was made for it
/// @param verifier proof for the exchange of the code (PKCE, RFC 7636)
/// @param back     where she wanted to go; empty for her account
/// @param linking  id of the person to whom the identity is to be added; null for signing in
/// @param language in which she goes on
record Begun(
        String provider,
        String state,
        String nonce,
        String verifier,
        String back,
        @Nullable String linking,
        Language language,
        Instant at)
        implements Serializable {
    private static final long serialVersionUID = 1;

    Begun {
        if (language == null) {
            // begun before an upgrade, when the language was not kept
            language = Language.CS;
        }
    }

    @Override
    public String toString() {
        return "begun with " + provider;
    }
}
