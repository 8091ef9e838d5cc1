package cz.obzor.account.session;

import cz.obzor.account.person.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/// Tokens of forms, kept in the session. They have 256 random bits; those of the framework have 122.
public final class FormTokens implements CsrfTokenRepository {
    private final CsrfTokenRepository kept = new HttpSessionCsrfTokenRepository();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        CsrfToken named = kept.generateToken(request);
        return new DefaultCsrfToken(named.getHeaderName(), named.getParameterName(), Secrets.fresh());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        kept.saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return kept.loadToken(request);
    }
}
