package cz.obzor.account.web;

import cz.obzor.account.oidc.OidcSignIn;
import cz.obzor.account.passkey.Passkeys;
import cz.obzor.account.person.SignIn;
import cz.obzor.account.person.SignIn.Outcome;
import cz.obzor.account.session.Sessions;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// People sign in with address and password, and out again.
@Controller
final class SignInPages {
    private final SignIn signIn;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Addresses addresses;
    private final Messages messages;
    private final OidcSignIn oidc;
    private final Passkeys passkeys;

    SignInPages(
            SignIn signIn,
            Entrance entrance,
            Sessions sessions,
            Addresses addresses,
            Messages messages,
            OidcSignIn oidc,
            Passkeys passkeys) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.sessions = sessions;
        this.addresses = addresses;
        this.messages = messages;
        this.oidc = oidc;
        this.passkeys = passkeys;
    }

    @GetMapping({"/prihlaseni", "/en/sign-in"})
    ModelAndView form(@RequestParam(name = "zpet", defaultValue = "") String back, HttpServletRequest request) {
        return View.of("account/web/sign-in", page(back, "", null, request));
    }

    @PostMapping({"/prihlaseni", "/en/sign-in"})
    ModelAndView signIn(
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "zpet", defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.attempt(email, password, request.getRemoteAddr())) {
            case Outcome.Passed passed -> entrance.letIn(passed.person(), back, request);
            case Outcome.Wrong wrong ->
                again(back, email, text(request, "account.signIn.wrong"), HttpStatus.UNPROCESSABLE_CONTENT, request);
            case Outcome.TooMany many -> {
                Duration wait = many.pause().plusSeconds(1);
                response.setHeader("Retry-After", Long.toString(wait.toSeconds()));
                yield again(
                        back,
                        email,
                        text(request, "account.signIn.tooMany", wait.toMinutes() + 1),
                        HttpStatus.TOO_MANY_REQUESTS,
                        request);
            }
        };
    }

    @PostMapping({"/odhlaseni", "/en/sign-out"})
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        SecurityContextHolder.clearContext();
        return new ModelAndView("redirect:" + addresses.in(Language.of(request), "/"));
    }

    private ModelAndView again(String back, String email, String wrong, HttpStatus status, HttpServletRequest request) {
        ModelAndView again = View.of("account/web/sign-in", page(back, email, wrong, request));
        again.setStatus(status);
        return again;
    }

    private SignInPage page(String back, String email, @Nullable String wrong, HttpServletRequest request) {
        return SignInPage.of(
                Entrance.localOrEmpty(back),
                email,
                wrong,
                oidc.providers(),
                passkeys.request(Challenges.kept(request, passkeys.challenge())),
                Language.of(request));
    }

    private String text(HttpServletRequest request, String key, Object... arguments) {
        return messages.text(Language.of(request), key, arguments);
    }
}
