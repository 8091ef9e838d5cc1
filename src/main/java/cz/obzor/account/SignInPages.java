package cz.obzor.account;

import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The operator signs in with the token and out again.
@Controller
final class SignInPages {
    /// a path of this site and nothing that a browser could take for another one
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\w\\-./~%?=&+]*");

    private final OperatorToken token;
    private final Addresses addresses;

    SignInPages(OperatorToken token, Addresses addresses) {
        this.token = token;
        this.addresses = addresses;
    }

    @GetMapping({"/prihlaseni", "/en/sign-in"})
    ModelAndView form(@RequestParam(name = "zpet", defaultValue = "") String back) {
        return View.of("account/sign-in", new SignInPage(localOrEmpty(back), false));
    }

    @PostMapping({"/prihlaseni", "/en/sign-in"})
    ModelAndView signIn(
            @RequestParam(name = "token", defaultValue = "") String sent,
            @RequestParam(name = "zpet", defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!token.matches(sent)) {
            ModelAndView again = View.of("account/sign-in", new SignInPage(localOrEmpty(back), true));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        // a new session, so that one planted before signing in gains nothing
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Operator.authentication());
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        String home = addresses.in(Language.of(request), "/dokumenty");
        return new ModelAndView("redirect:" + (localOrEmpty(back).isEmpty() ? home : back));
    }

    @PostMapping({"/odhlaseni", "/en/sign-out"})
    ModelAndView signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return new ModelAndView("redirect:" + addresses.in(Language.of(request), "/"));
    }

    private static String localOrEmpty(String address) {
        return LOCAL.matcher(address).matches() ? address : "";
    }
}
