package cz.obzor.account.web;

import cz.obzor.account.Access;
import cz.obzor.account.Actor;
import cz.obzor.account.PersonId;
import cz.obzor.account.oidc.OidcSignIn;
import cz.obzor.account.passkey.Passkeys;
import cz.obzor.account.person.Accounts;
import cz.obzor.account.session.Sessions;
import cz.obzor.web.Addresses;
import cz.obzor.web.Formats;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A person's passkeys, and signing in by one. The browser puts its answer into a field of a plain form.
@Controller
final class PasskeyPages {
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Entrance entrance;
    private final OidcSignIn oidc;
    private final Access access;
    private final Addresses addresses;
    private final Messages messages;

    PasskeyPages(
            Passkeys passkeys,
            Accounts accounts,
            Sessions sessions,
            Entrance entrance,
            OidcSignIn oidc,
            Access access,
            Addresses addresses,
            Messages messages) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.sessions = sessions;
        this.entrance = entrance;
        this.oidc = oidc;
        this.access = access;
        this.addresses = addresses;
        this.messages = messages;
    }

    @PostMapping({"/prihlaseni/klic", "/en/sign-in/passkey"})
    ModelAndView signIn(
            @RequestParam(name = "credential", defaultValue = "") String credential,
            @RequestParam(name = "zpet", defaultValue = "") String back,
            HttpServletRequest request) {
        Optional<PersonId> person =
                Challenges.taken(request).flatMap(challenge -> passkeys.signIn(challenge, credential));
        if (person.isEmpty()) {
            Language language = Language.of(request);
            ModelAndView again = View.of(
                    "account/web/sign-in",
                    SignInPage.of(
                            Entrance.localOrEmpty(back),
                            "",
                            messages.text(language, "account.passkey.unknown"),
                            oidc.providers(),
                            passkeys.request(Challenges.kept(request, passkeys.challenge())),
                            language));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        sessions.begin(request, person.get());
        return entrance.to(back, request);
    }

    @GetMapping({"/ucet/pristupove-klice", "/en/account/passkeys"})
    ModelAndView list(HttpServletRequest request) {
        return page(me(), "", Map.of(), request);
    }

    @PostMapping({"/ucet/pristupove-klice", "/en/account/passkeys"})
    ModelAndView add(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "now", defaultValue = "") String password,
            @RequestParam(name = "credential", defaultValue = "") String credential,
            HttpServletRequest request) {
        PersonId me = me();
        Optional<String> challenge = Challenges.taken(request);
        try {
            accounts.prove(me, password, "now");
            passkeys.add(me, name, challenge.orElse(""), credential);
            accounts.factorChanged(me, true, request);
        } catch (Problem problem) {
            return refused(me, name, problem, request);
        }
        return own(request);
    }

    @PostMapping({"/ucet/pristupove-klice/smazat", "/en/account/passkeys/erase"})
    ModelAndView remove(
            @RequestParam(name = "handle", defaultValue = "") String handle,
            @RequestParam(name = "now", defaultValue = "") String password,
            HttpServletRequest request) {
        PersonId me = me();
        try {
            accounts.prove(me, password, "remove");
            passkeys.remove(me, handle);
            accounts.factorChanged(me, false, request);
        } catch (Problem problem) {
            return refused(me, "", problem, request);
        }
        return own(request);
    }

    private ModelAndView refused(PersonId me, String name, Problem problem, HttpServletRequest request) {
        if (problem.kind() != ProblemKind.INVALID_FIELDS) {
            throw problem;
        }
        Map<String, String> errors = problem.errors().stream()
                .collect(Collectors.toMap(
                        Problem.FieldError::field,
                        error -> error.text(messages, Language.of(request)),
                        (first, second) -> first));
        ModelAndView again = page(me, name, errors, request);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(PersonId me, String name, Map<String, String> errors, HttpServletRequest request) {
        Language language = Language.of(request);
        return View.of(
                "account/web/passkeys",
                new PasskeysPage(
                        passkeys.of(me).stream()
                                .map(key -> new PasskeysPage.Row(
                                        key.handle(),
                                        key.name(),
                                        Formats.time(key.createdAt(), language),
                                        key.usedAt() == null ? null : Formats.time(key.usedAt(), language)))
                                .toList(),
                        passkeys.creation(me, Challenges.kept(request, passkeys.challenge())),
                        name,
                        errors));
    }

    private ModelAndView own(HttpServletRequest request) {
        return new ModelAndView("redirect:" + addresses.in(Language.of(request), "/ucet/pristupove-klice"));
    }

    private PersonId me() {
        if (access.actor() instanceof Actor.Person person) {
            return person.id();
        }
        throw Problem.of(access.actor() instanceof Actor.Nobody ? ProblemKind.UNAUTHENTICATED : ProblemKind.FORBIDDEN);
    }
}
