package cz.obzor.account.web;

import cz.obzor.account.Access;
import cz.obzor.account.Actor;
import cz.obzor.account.PersonId;
import cz.obzor.account.oidc.OidcSignIn;
import cz.obzor.account.oidc.OidcSignIn.Departure;
import cz.obzor.account.oidc.OidcSignIn.Outcome;
import cz.obzor.account.oidc.Provider;
import cz.obzor.account.oidc.ProviderAnswer;
import cz.obzor.account.passkey.Passkeys;
import cz.obzor.account.person.Accounts;
import cz.obzor.web.Addresses;
import cz.obzor.web.Formats;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// Signing in by providers of identities, and adding them to one's account. The way to a provider is a link, not a
/// form:
/// the content security policy lets forms lead to this site only.
@Controller
final class ProviderPages {
    private static final String BEGUN = "oidc";
    private static final String PROVEN = "proven";
    private static final Duration PROVEN_FOR = Duration.ofMinutes(10);

    private final OidcSignIn oidc;
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Entrance entrance;
    private final Access access;
    private final Addresses addresses;
    private final Messages messages;
    private final Clock clock;

    ProviderPages(
            OidcSignIn oidc,
            Passkeys passkeys,
            Accounts accounts,
            Entrance entrance,
            Access access,
            Addresses addresses,
            Messages messages,
            Clock clock) {
        this.oidc = oidc;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.entrance = entrance;
        this.access = access;
        this.addresses = addresses;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping({"/prihlaseni/pres/{provider}", "/en/sign-in/by/{provider}"})
    ModelAndView begin(
            @PathVariable String provider,
            @RequestParam(name = "zpet", defaultValue = "") String back,
            HttpServletRequest request) {
        return depart(oidc.begin(provider, Entrance.localOrEmpty(back), null, Language.of(request)), provider, request);
    }

    /// Where providers send people back to. They know the Czech address; whoever began in English goes on in that.
    @GetMapping({"/prihlaseni/navrat", "/en/sign-in/return"})
    ModelAndView end(
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "iss", defaultValue = "") String issuer,
            HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Serializable kept = session != null && session.getAttribute(BEGUN) instanceof Serializable begun ? begun : null;
        if (kept != null && OidcSignIn.language(kept) != Language.of(request)) {
            return new ModelAndView("redirect:"
                    + UriComponentsBuilder.fromPath(addresses.in(OidcSignIn.language(kept), OidcSignIn.RETURN))
                            .queryParam("state", "{state}")
                            .queryParam("code", "{code}")
                            .queryParam("iss", "{iss}")
                            .encode()
                            .buildAndExpand(state, code, issuer)
                            .toUriString());
        }
        if (session != null) {
            session.removeAttribute(BEGUN);
        }
        Outcome outcome = oidc.end(kept, new ProviderAnswer(state, code, issuer), me().orElse(null));
        return switch (outcome) {
            case Outcome.Passed passed -> entrance.letIn(passed.person(), passed.back(), request);
            case Outcome.Added added -> View.of("account/web/providers", page("account.oidc.added", null, request));
            case Outcome.Refused refused -> refused(refused, request);
        };
    }

    @GetMapping({"/ucet/poskytovatele", "/en/account/providers"})
    ModelAndView providers(HttpServletRequest request) {
        return View.of("account/web/providers", page(null, null, request));
    }

    /// Makes sure who it is before ways to sign in change.
    @PostMapping({"/ucet/poskytovatele", "/en/account/providers"})
    ModelAndView prove(@RequestParam(name = "now", defaultValue = "") String password, HttpServletRequest request) {
        try {
            accounts.prove(signedIn(), password, "now");
        } catch (Problem problem) {
            if (problem.kind() != ProblemKind.INVALID_FIELDS) {
                throw problem;
            }
            String wrong = problem.errors().getFirst().text(messages, Language.of(request));
            ModelAndView again = View.of("account/web/providers", page(null, wrong, request));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        request.getSession().setAttribute(PROVEN, clock.millis());
        return new ModelAndView("redirect:" + own(request));
    }

    @GetMapping({"/ucet/poskytovatele/{provider}/pripojit", "/en/account/providers/{provider}/connect"})
    ModelAndView connect(@PathVariable String provider, HttpServletRequest request) {
        PersonId me = signedIn();
        return proven(request)
                ? depart(oidc.begin(provider, "", me, Language.of(request)), provider, request)
                : new ModelAndView("redirect:" + own(request));
    }

    @PostMapping({"/ucet/poskytovatele/{provider}/odpojit", "/en/account/providers/{provider}/disconnect"})
    ModelAndView disconnect(@PathVariable String provider, HttpServletRequest request) {
        PersonId me = signedIn();
        if (proven(request)) {
            oidc.unlink(me, provider);
        }
        return new ModelAndView("redirect:" + own(request));
    }

    private ModelAndView depart(Optional<Departure> departure, String id, HttpServletRequest request) {
        if (departure.isEmpty()) {
            Provider provider = oidc.providers().stream()
                    .filter(some -> some.id().equals(id))
                    .findFirst()
                    .orElseThrow(Problem::notFound);
            return refused(new Outcome.Refused("account.oidc.away", provider), request);
        }
        request.getSession().setAttribute(BEGUN, departure.get().kept());
        return new ModelAndView("redirect:" + departure.get().to());
    }

    /// Whoever is signed in sees it at her ways to sign in, others at the sign-in page.
    private ModelAndView refused(Outcome.Refused refused, HttpServletRequest request) {
        Language language = Language.of(request);
        Provider provider = refused.provider();
        String sentence = messages.text(language, refused.sentence(), provider == null ? "" : provider.name(language));
        ModelAndView page = me().isPresent()
                ? View.of("account/web/providers", page(null, null, request).failing(sentence))
                : View.of(
                        "account/web/sign-in",
                        SignInPage.of(
                                "",
                                "",
                                sentence,
                                oidc.providers(),
                                passkeys.request(Challenges.kept(request, passkeys.challenge())),
                                language));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ProvidersPage page(@Nullable String done, @Nullable String wrong, HttpServletRequest request) {
        Language language = Language.of(request);
        return new ProvidersPage(
                oidc.ways(signedIn()).stream()
                        .map(way -> new ProvidersPage.Row(
                                way.provider().id(),
                                way.provider().name(language),
                                way.linked(),
                                time(way.signedInAt(), language)))
                        .toList(),
                proven(request),
                wrong,
                done == null ? null : messages.text(language, done),
                false);
    }

    private static @Nullable String time(@Nullable Instant time, Language language) {
        return time == null ? null : Formats.time(time, language);
    }

    private boolean proven(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(PROVEN) instanceof Long at
                && Instant.ofEpochMilli(at).plus(PROVEN_FOR).isAfter(clock.instant());
    }

    private String own(HttpServletRequest request) {
        return addresses.in(Language.of(request), "/ucet/poskytovatele");
    }

    private Optional<PersonId> me() {
        return access.actor() instanceof Actor.Person person ? Optional.of(person.id()) : Optional.empty();
    }

    private PersonId signedIn() {
        return me().orElseThrow(() -> Problem.of(ProblemKind.UNAUTHENTICATED));
    }
}
