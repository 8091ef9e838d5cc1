package cz.obzor.account.web;

import cz.obzor.account.PersonId;
import cz.obzor.account.factor.SecondFactor;
import cz.obzor.account.session.Sessions;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The second step of signing in: a code from the phone, or one for when it is lost.
@Controller
final class CodePages {
    private final SecondFactor factor;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Addresses addresses;
    private final Messages messages;

    CodePages(SecondFactor factor, Sessions sessions, Entrance entrance, Addresses addresses, Messages messages) {
        this.factor = factor;
        this.sessions = sessions;
        this.entrance = entrance;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/prihlaseni/kod", "/en/sign-in/code"})
    ModelAndView form(@RequestParam(name = "zpet", defaultValue = "") String back, HttpServletRequest request) {
        return sessions.expected(request).isEmpty()
                ? anew(request)
                : View.of("account/web/code", new CodePage(Entrance.localOrEmpty(back), null));
    }

    @PostMapping({"/prihlaseni/kod", "/en/sign-in/code"})
    ModelAndView take(
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "zpet", defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<PersonId> person = sessions.expected(request);
        if (person.isEmpty()) {
            return anew(request);
        }
        Language language = Language.of(request);
        try {
            Optional<Duration> wait = factor.take(person.get(), code);
            if (wait.isPresent()) {
                long seconds = wait.get().plusSeconds(1).toSeconds();
                response.setHeader("Retry-After", Long.toString(seconds));
                return again(
                        back,
                        messages.text(language, "account.code.tooMany", seconds / 60 + 1),
                        HttpStatus.TOO_MANY_REQUESTS);
            }
        } catch (Problem problem) {
            if (problem.kind() != ProblemKind.INVALID_FIELDS) {
                throw problem;
            }
            return again(back, problem.errors().getFirst().text(messages, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        sessions.begin(request, person.get());
        return entrance.to(back, request);
    }

    /// The first step was too long ago, or never was.
    private ModelAndView anew(HttpServletRequest request) {
        return new ModelAndView("redirect:" + addresses.in(Language.of(request), "/prihlaseni"));
    }

    private static ModelAndView again(String back, String wrong, HttpStatus status) {
        ModelAndView again = View.of("account/web/code", new CodePage(Entrance.localOrEmpty(back), wrong));
        again.setStatus(status);
        return again;
    }
}
