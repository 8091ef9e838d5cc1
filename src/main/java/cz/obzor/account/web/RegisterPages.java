package cz.obzor.account.web;

import cz.obzor.account.PersonId;
import cz.obzor.account.person.Accounts;
import cz.obzor.account.person.Attempts;
import cz.obzor.account.person.Identity;
import cz.obzor.account.person.Links;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How somebody comes to an account alone, and to a new password. What is answered never tells whether an address has
/// an
/// account; that is told in the mail.
@Controller
final class RegisterPages {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterPages.class);
    private static final Attempts.Limit OF_ADDRESS = new Attempts.Limit("register", 30, Duration.ofHours(1));

    private final Accounts accounts;
    private final Links links;
    private final Entrance entrance;
    private final Attempts attempts;
    private final Messages messages;

    RegisterPages(Accounts accounts, Links links, Entrance entrance, Attempts attempts, Messages messages) {
        this.accounts = accounts;
        this.links = links;
        this.entrance = entrance;
        this.attempts = attempts;
        this.messages = messages;
    }

    @GetMapping({"/registrace", "/en/register"})
    ModelAndView registerForm(HttpServletRequest request) {
        return form("register", Map.of(), List.of(), request);
    }

    @PostMapping({"/registrace", "/en/register"})
    ModelAndView register(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "email", defaultValue = "") String email,
            HttpServletRequest request) {
        try {
            Identity identity = Accounts.checked(name, email, Language.of(request));
            limit(request);
            later(() -> accounts.register(identity));
        } catch (Problem problem) {
            return refused("register", Map.of("name", name, "email", email), problem, request);
        }
        return told("register", request);
    }

    @GetMapping({"/zapomenute-heslo", "/en/forgotten-password"})
    ModelAndView forgottenForm(HttpServletRequest request) {
        return form("forgotten", Map.of(), List.of(), request);
    }

    @PostMapping({"/zapomenute-heslo", "/en/forgotten-password"})
    ModelAndView forgotten(@RequestParam(name = "email", defaultValue = "") String email, HttpServletRequest request) {
        if (!Accounts.isEmail(email.strip())) {
            Problem problem = Problem.invalid(List.of(new Problem.FieldError("email", "account.field.email.wrong")));
            return refused("forgotten", Map.of("email", email), problem, request);
        }
        limit(request);
        later(() -> accounts.forgotten(email.strip()));
        return told("forgotten", request);
    }

    @GetMapping({"/heslo/{secret}", "/en/password/{secret}"})
    ModelAndView passwordForm(@PathVariable String secret, HttpServletRequest request) {
        if (links.look(secret)
                .filter(link -> link.purpose() == Links.Purpose.PASSWORD)
                .isEmpty()) {
            throw Problem.of(ProblemKind.NOT_FOUND, "account.link.worthless");
        }
        return form("password", Map.of(), List.of(), request);
    }

    @PostMapping({"/heslo/{secret}", "/en/password/{secret}"})
    ModelAndView setPassword(
            @PathVariable String secret,
            @RequestParam(name = "password", defaultValue = "") String password,
            HttpServletRequest request) {
        limit(request);
        try {
            PersonId person = accounts.setPassword(secret, password);
            return entrance.letIn(person, "", request);
        } catch (Problem problem) {
            return refused("password", Map.of(), problem, request);
        }
    }

    private void limit(HttpServletRequest request) {
        if (attempts.count(OF_ADDRESS, request.getRemoteAddr()).isPresent()) {
            throw Problem.of(ProblemKind.TOO_MANY_REQUESTS);
        }
    }

    /// Done after the answer, whose time would tell whether there was anything to do.
    private static void later(Runnable work) {
        Thread.ofVirtual().name("account-mail").start(() -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.error("A mail about an account could not be ordered", failed);
            }
        });
    }

    private ModelAndView told(String kind, HttpServletRequest request) {
        Language language = Language.of(request);
        return View.of(
                "account/web/told",
                new ToldPage(
                        messages.text(language, "account." + kind + ".told"),
                        messages.text(language, "account." + kind + ".told.text"),
                        null,
                        null));
    }

    private ModelAndView refused(String kind, Map<String, String> typed, Problem problem, HttpServletRequest request) {
        if (problem.kind() != ProblemKind.INVALID_FIELDS) {
            throw problem;
        }
        ModelAndView again = form(kind, typed, problem.errors(), request);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView form(
            String kind, Map<String, String> typed, List<Problem.FieldError> errors, HttpServletRequest request) {
        Language language = Language.of(request);
        Map<String, String> sentences = new HashMap<>();
        errors.forEach(error -> sentences.putIfAbsent(error.field(), error.text(messages, language)));
        List<String> asks = switch (kind) {
            case "register" -> List.of("name", "email");
            case "forgotten" -> List.of("email");
            default -> List.of("password");
        };
        return View.of(
                "account/web/person-form",
                new PersonFormPage(
                        kind,
                        request.getRequestURI(),
                        messages.text(language, "account." + kind + ".intro"),
                        asks,
                        typed,
                        sentences));
    }
}
