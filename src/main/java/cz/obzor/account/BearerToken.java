package cz.obzor.account;

import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a program in by the header {@code Authorization: Bearer …}. A wrong token is refused even for reading, so that
/// a caller learns of the mistake at once.
final class BearerToken extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final OperatorToken token;

    BearerToken(OperatorToken token) {
        this.token = token;
    }

    static Optional<String> sentWith(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> sent = sentWith(request);
        if (sent.isPresent() && !token.matches(sent.get())) {
            Problem.of(ProblemKind.UNAUTHENTICATED, "account.token.wrong").send(request, response);
            return;
        }
        if (sent.isPresent()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new ActorAuthentication(new Actor.Operator()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /// Error pages have the same head as others.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
