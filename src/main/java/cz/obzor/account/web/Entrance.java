package cz.obzor.account.web;

import cz.obzor.account.PersonId;
import cz.obzor.account.factor.SecondFactor;
import cz.obzor.account.session.Sessions;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Lets in whoever proved to be somebody: at once, or after a code from the phone.
@Component
final class Entrance {
    /// a path of this site and nothing that a browser could take for another one
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\w\\-./~%?=&+]*");

    private final Sessions sessions;
    private final SecondFactor factor;
    private final Addresses addresses;

    Entrance(Sessions sessions, SecondFactor factor, Addresses addresses) {
        this.sessions = sessions;
        this.factor = factor;
        this.addresses = addresses;
    }

    /// @param back where she wanted to go; anything that is no path of this site is the account
    ModelAndView letIn(PersonId person, String back, HttpServletRequest request) {
        String local = localOrEmpty(back);
        if (factor.isOn(person)) {
            sessions.expectCode(request, person);
            String query = local.isEmpty() ? "" : "?zpet=" + URLEncoder.encode(local, StandardCharsets.UTF_8);
            return new ModelAndView("redirect:" + addresses.in(Language.of(request), "/prihlaseni/kod") + query);
        }
        sessions.begin(request, person);
        return to(local, request);
    }

    ModelAndView to(String back, HttpServletRequest request) {
        String local = localOrEmpty(back);
        return new ModelAndView("redirect:" + (local.isEmpty() ? addresses.in(Language.of(request), "/ucet") : local));
    }

    static String localOrEmpty(String address) {
        return LOCAL.matcher(address).matches() ? address : "";
    }
}
