package cz.obzor.account.web;

import cz.obzor.account.Access;
import cz.obzor.account.Actor;
import cz.obzor.account.Organisations;
import cz.obzor.account.PersonId;
import cz.obzor.account.person.Identity;
import cz.obzor.account.person.Invitation;
import cz.obzor.account.person.Members;
import cz.obzor.account.person.PersonTable;
import cz.obzor.account.session.Sessions;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Taking up an invitation: with an account by signing in, without one by making it.
@Controller
final class InvitationPages {
    private final Members members;
    private final Organisations organisations;
    private final PersonTable people;
    private final Sessions sessions;
    private final Access access;
    private final Addresses addresses;
    private final Messages messages;

    InvitationPages(
            Members members,
            Organisations organisations,
            PersonTable people,
            Sessions sessions,
            Access access,
            Addresses addresses,
            Messages messages) {
        this.members = members;
        this.organisations = organisations;
        this.people = people;
        this.sessions = sessions;
        this.access = access;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/pozvanka/{secret}", "/en/invitation/{secret}"})
    ModelAndView show(@PathVariable String secret, HttpServletRequest request) {
        Invitation invitation = get(secret);
        Language language = Language.of(request);
        String title = messages.text(language, "account.invitation.title");
        if (access.actor() instanceof Actor.Person person) {
            return isFor(person, invitation)
                    ? form(invitation, List.of(), Map.of(), List.of(), request)
                    : View.of(
                            "account/web/told",
                            new ToldPage(title, messages.text(language, "account.invitation.other"), null, null));
        }
        if (people.findByEmail(invitation.email()).isPresent()) {
            return View.of(
                    "account/web/told",
                    new ToldPage(
                            title,
                            messages.text(language, "account.invitation.signIn", name(invitation)),
                            messages.text(language, "account.signIn.submit"),
                            addresses.in(language, "/prihlaseni") + "?zpet=" + request.getRequestURI()));
        }
        return form(invitation, List.of("name", "password"), Map.of(), List.of(), request);
    }

    @PostMapping({"/pozvanka/{secret}", "/en/invitation/{secret}"})
    ModelAndView accept(
            @PathVariable String secret,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "password", defaultValue = "") String password,
            HttpServletRequest request) {
        Invitation invitation = get(secret);
        Language language = Language.of(request);
        try {
            if (access.actor() instanceof Actor.Person person) {
                members.accept(secret, person.id());
                sessions.actFor(request, invitation.organisation().value());
            } else if (people.findByEmail(invitation.email()).isPresent()) {
                throw Problem.of(ProblemKind.UNAUTHENTICATED);
            } else {
                PersonId person = members.accept(secret, name, password, language);
                sessions.begin(request, person);
            }
        } catch (Problem problem) {
            if (problem.kind() != ProblemKind.INVALID_FIELDS) {
                throw problem;
            }
            ModelAndView again =
                    form(invitation, List.of("name", "password"), Map.of("name", name), problem.errors(), request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return new ModelAndView("redirect:" + addresses.in(language, "/ucet"));
    }

    private Invitation get(String secret) {
        return members.look(secret)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "account.invitation.worthless"));
    }

    private boolean isFor(Actor.Person person, Invitation invitation) {
        Optional<Identity> identity = people.find(person.id());
        return identity.filter(known -> known.email().equalsIgnoreCase(invitation.email()))
                .isPresent();
    }

    private String name(Invitation invitation) {
        return organisations.get(invitation.organisation()).name();
    }

    private ModelAndView form(
            Invitation invitation,
            List<String> asks,
            Map<String, String> typed,
            List<Problem.FieldError> errors,
            HttpServletRequest request) {
        Language language = Language.of(request);
        Map<String, String> sentences = new HashMap<>();
        errors.forEach(error -> sentences.putIfAbsent(error.field(), error.text(messages, language)));
        return View.of(
                "account/web/person-form",
                new PersonFormPage(
                        "invitation",
                        request.getRequestURI(),
                        messages.text(language, "account.invitation.intro", name(invitation), invitation.email()),
                        asks,
                        typed,
                        sentences));
    }
}
