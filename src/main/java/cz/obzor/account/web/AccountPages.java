package cz.obzor.account.web;

import cz.obzor.account.Access;
import cz.obzor.account.Actor;
import cz.obzor.account.Membership;
import cz.obzor.account.Organisations;
import cz.obzor.account.person.Accounts;
import cz.obzor.account.person.Claims;
import cz.obzor.account.person.Identity;
import cz.obzor.account.person.PersonTable;
import cz.obzor.account.session.Sessions;
import cz.obzor.web.Addresses;
import cz.obzor.web.Formats;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own account: name, password, sessions, and for whom one works.
@Controller
final class AccountPages {
    private static final Set<String> DONE = Set.of("name", "password", "sessions", "claim", "factor-off");

    private final Accounts accounts;
    private final PersonTable people;
    private final Claims claims;
    private final Organisations organisations;
    private final Sessions sessions;
    private final Access access;
    private final Addresses addresses;
    private final Messages messages;

    AccountPages(
            Accounts accounts,
            PersonTable people,
            Claims claims,
            Organisations organisations,
            Sessions sessions,
            Access access,
            Addresses addresses,
            Messages messages) {
        this.accounts = accounts;
        this.people = people;
        this.claims = claims;
        this.organisations = organisations;
        this.sessions = sessions;
        this.access = access;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/ucet", "/en/account"})
    ModelAndView account(@RequestParam(name = "hotovo", defaultValue = "") String done, HttpServletRequest request) {
        return page(me(), DONE.contains(done) ? done : null, List.of(), request);
    }

    @PostMapping({"/ucet/jmeno", "/en/account/name"})
    ModelAndView rename(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "language", defaultValue = "cs") String language,
            HttpServletRequest request) {
        Actor.Person me = me();
        try {
            accounts.rename(me.id(), name, language.equals("en") ? Language.EN : Language.CS);
        } catch (Problem problem) {
            return refused(me, problem, request);
        }
        return done("name", request);
    }

    @PostMapping({"/ucet/heslo", "/en/account/password"})
    ModelAndView changePassword(
            @RequestParam(name = "now", defaultValue = "") String now,
            @RequestParam(name = "password", defaultValue = "") String next,
            HttpServletRequest request) {
        Actor.Person me = me();
        try {
            accounts.changePassword(me.id(), now, next, request);
        } catch (Problem problem) {
            return refused(me, problem, request);
        }
        return done("password", request);
    }

    /// Ends one session by its handle, or all but this one.
    @PostMapping({"/ucet/relace", "/en/account/sessions"})
    ModelAndView revoke(
            @RequestParam(name = "handle", defaultValue = "") String handle,
            @RequestParam(name = "proof", defaultValue = "") String password,
            HttpServletRequest request) {
        Actor.Person me = me();
        try {
            accounts.prove(me.id(), password, "proof");
        } catch (Problem problem) {
            return refused(me, problem, request);
        }
        if (handle.isEmpty()) {
            sessions.revokeAll(me.id(), request);
        } else if (!sessions.revoke(me.id(), handle)) {
            throw Problem.notFound();
        }
        return done("sessions", request);
    }

    /// Works for another organisation from now on.
    @PostMapping({"/ucet/jednat-za", "/en/account/act-for"})
    ModelAndView actFor(
            @RequestParam(name = "key") String key,
            @RequestParam(name = "zpet", defaultValue = "") String back,
            HttpServletRequest request) {
        Membership chosen = me().memberships().stream()
                .filter(membership -> membership.active() && membership.key().equals(key))
                .findFirst()
                .orElseThrow(Problem::notFound);
        sessions.actFor(request, chosen.key());
        String local = Entrance.localOrEmpty(back);
        return new ModelAndView("redirect:" + (local.isEmpty() ? addresses.in(Language.of(request), "/ucet") : local));
    }

    private Actor.Person me() {
        if (access.actor() instanceof Actor.Person person) {
            return person;
        }
        throw Problem.of(access.actor() instanceof Actor.Nobody ? ProblemKind.UNAUTHENTICATED : ProblemKind.FORBIDDEN);
    }

    private ModelAndView done(String what, HttpServletRequest request) {
        return new ModelAndView("redirect:" + addresses.in(Language.of(request), "/ucet") + "?hotovo=" + what);
    }

    private ModelAndView refused(Actor.Person me, Problem problem, HttpServletRequest request) {
        if (problem.kind() != ProblemKind.INVALID_FIELDS) {
            throw problem;
        }
        ModelAndView again = page(me, null, problem.errors(), request);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(
            Actor.Person me, @Nullable String done, List<Problem.FieldError> errors, HttpServletRequest request) {
        Language language = Language.of(request);
        Identity identity = people.find(me.id()).orElseThrow(Problem::notFound);
        Map<String, String> sentences = new HashMap<>();
        errors.forEach(error -> sentences.putIfAbsent(error.field(), error.text(messages, language)));
        return View.of(
                "account/web/account",
                new AccountPage(
                        identity.name(),
                        identity.email(),
                        identity.language().code(),
                        me.memberships().stream()
                                .map(membership -> work(membership, me, language))
                                .toList(),
                        claims.openOf(me.id()).stream()
                                .map(claim ->
                                        organisations.get(claim.organisation()).name())
                                .toList(),
                        sessions.of(me.id(), request).stream()
                                .map(session -> new AccountPage.SessionRow(
                                        session.handle(),
                                        session.agent(),
                                        Formats.time(session.since(), language),
                                        Formats.time(session.lastUsed(), language),
                                        session.current()))
                                .toList(),
                        done == null ? null : messages.text(language, "account.done." + done),
                        sentences));
    }

    private AccountPage.Work work(Membership membership, Actor.Person me, Language language) {
        var organisation = membership.organisation();
        return new AccountPage.Work(
                membership.key(),
                organisation == null ? messages.text(language, "account.platform") : membership.name(),
                membership.roles().stream()
                        .sorted()
                        .map(role -> messages.text(language, "account.role." + role.code()))
                        .collect(Collectors.joining(", ")),
                organisation == null ? null : OrganisationPages.addressOf(organisation, language, addresses),
                membership.equals(me.acting()),
                !membership.active());
    }
}
