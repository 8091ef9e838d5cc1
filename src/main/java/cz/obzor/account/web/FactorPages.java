package cz.obzor.account.web;

import cz.obzor.account.Access;
import cz.obzor.account.Actor;
import cz.obzor.account.PersonId;
import cz.obzor.account.factor.SecondFactor;
import cz.obzor.account.factor.Secret;
import cz.obzor.account.person.Accounts;
import cz.obzor.account.person.Identity;
import cz.obzor.account.person.PersonTable;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A person turns her second factor on and off.
@Controller
final class FactorPages {
    private static final String ISSUER = "Obzor";

    private final SecondFactor factor;
    private final Accounts accounts;
    private final PersonTable people;
    private final Access access;
    private final Addresses addresses;
    private final Messages messages;

    FactorPages(
            SecondFactor factor,
            Accounts accounts,
            PersonTable people,
            Access access,
            Addresses addresses,
            Messages messages) {
        this.factor = factor;
        this.accounts = accounts;
        this.people = people;
        this.access = access;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/ucet/druhy-faktor", "/en/account/second-factor"})
    ModelAndView show(HttpServletResponse response) {
        return page(me(), List.of(), Map.of(), response);
    }

    @PostMapping({"/ucet/druhy-faktor", "/en/account/second-factor"})
    ModelAndView turnOn(
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "code", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        PersonId me = me();
        try {
            accounts.prove(me, password, "password");
            List<String> codes = factor.turnOn(me, code);
            accounts.factorChanged(me, true, request);
            return page(me, codes, Map.of(), response);
        } catch (Problem problem) {
            return refused(me, problem, request, response);
        }
    }

    @PostMapping({"/ucet/druhy-faktor/vypnout", "/en/account/second-factor/turn-off"})
    ModelAndView turnOff(
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "code", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        PersonId me = me();
        try {
            accounts.prove(me, password, "password");
            if (factor.take(me, code).isPresent()) {
                throw Problem.of(ProblemKind.TOO_MANY_REQUESTS);
            }
            factor.turnOff(me);
            accounts.factorChanged(me, false, request);
        } catch (Problem problem) {
            return refused(me, problem, request, response);
        }
        return new ModelAndView("redirect:" + addresses.in(Language.of(request), "/ucet") + "?hotovo=factor-off");
    }

    private PersonId me() {
        if (access.actor() instanceof Actor.Person person) {
            return person.id();
        }
        throw Problem.of(access.actor() instanceof Actor.Nobody ? ProblemKind.UNAUTHENTICATED : ProblemKind.FORBIDDEN);
    }

    private ModelAndView refused(
            PersonId me, Problem problem, HttpServletRequest request, HttpServletResponse response) {
        if (problem.kind() != ProblemKind.INVALID_FIELDS) {
            throw problem;
        }
        Map<String, String> errors = problem.errors().stream()
                .collect(Collectors.toMap(
                        Problem.FieldError::field,
                        error -> error.text(messages, Language.of(request)),
                        (first, second) -> first));
        ModelAndView again = page(me, List.of(), errors, response);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(
            PersonId me, List<String> codes, Map<String, String> errors, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (factor.isOn(me)) {
            return View.of(
                    "account/web/factor",
                    new FactorPage(true, factor.recoveryCodesLeft(me), codes, null, null, errors));
        }
        Secret secret = factor.offer(me);
        Identity identity = people.find(me).orElseThrow(Problem::notFound);
        return View.of(
                "account/web/factor",
                new FactorPage(false, 0, List.of(), secret.text(), secret.picture(ISSUER, identity.email()), errors));
    }
}
