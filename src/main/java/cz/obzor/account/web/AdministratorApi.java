package cz.obzor.account.web;

import cz.obzor.account.PersonId;
import cz.obzor.account.person.Accounts;
import cz.obzor.account.person.Identity;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.SiteSettings;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How the command line makes the first administrator.
@RestController
final class AdministratorApi {
    private final Accounts accounts;
    private final Addresses addresses;
    private final SiteSettings site;

    AdministratorApi(Accounts accounts, Addresses addresses, SiteSettings site) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.site = site;
    }

    /// @param name     null for what stands before the at sign
    /// @param password null for a link to set it with
    record Asked(
            @Nullable String email,
            @Nullable String name,
            @Nullable String password) {}

    /// @param link null where a password was given
    record Made(String person, @Nullable String link) {}

    @PostMapping("/api/v1/administrators")
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@RequestBody Asked asked, HttpServletRequest request) {
        Language language = Language.of(request);
        String email = asked.email() == null ? "" : asked.email();
        String name = asked.name() == null ? email.replaceFirst("@.*", "").replaceAll("[._-]+", " ") : asked.name();
        if (name.length() < 2) {
            name = email;
        }
        Identity identity = Accounts.checked(name, email, language);
        String password = asked.password();
        if (password != null) {
            accounts.refuseWeak(password, identity);
        }
        PersonId person = accounts.administrator(identity);
        String secret = accounts.passwordLink(person);
        if (password != null) {
            accounts.setPassword(secret, password);
            return new Made(person.toString(), null);
        }
        return new Made(person.toString(), site.baseUrl() + addresses.in(language, "/heslo/" + secret));
    }
}
