package cz.obzor.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/// Challenges for passkeys, each in the session that it was made for and good once.
final class Challenges {
    private static final String NAME = "passkey-challenge";

    private Challenges() {}

    static String kept(HttpServletRequest request, String challenge) {
        request.getSession().setAttribute(NAME, challenge);
        return challenge;
    }

    static Optional<String> taken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof String challenge)) {
            return Optional.empty();
        }
        session.removeAttribute(NAME);
        return Optional.of(challenge);
    }
}
