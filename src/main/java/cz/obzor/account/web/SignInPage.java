package cz.obzor.account.web;

import cz.obzor.account.oidc.Provider;
import cz.obzor.web.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the sign-in page.
///
/// @param back      where to go afterwards; empty for the account
/// @param email     as typed
/// @param wrong     what went wrong; null for nothing
/// @param providers by whom one may sign in instead
/// @param passkey   what the browser is asked to sign in by a passkey, as JSON
public record SignInPage(
        String back, String email, @Nullable String wrong, List<Way> providers, String passkey) {
    public SignInPage {
        providers = List.copyOf(providers);
    }

    public record Way(String id, String name) {}

    static SignInPage of(
            String back,
            String email,
            @Nullable String wrong,
            List<Provider> providers,
            String passkey,
            Language language) {
        return new SignInPage(
                back,
                email,
                wrong,
                providers.stream()
                        .map(provider -> new Way(provider.id(), provider.name(language)))
                        .toList(),
                passkey);
    }
}
