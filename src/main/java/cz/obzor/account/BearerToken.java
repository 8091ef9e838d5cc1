package cz.obzor.account;

import cz.obzor.account.key.ApiKeys;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a program in by the header {@code Authorization: Bearer …}: by a key of an organisation, or the command line by
/// the secret of this run. A wrong one is refused even for reading, so that a caller learns of the mistake at once.
final class BearerToken extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(BearerToken.class);
    private static final String SCHEME = "Bearer ";

    private final LocalSecret secret;
    private final ApiKeys keys;

    BearerToken(LocalSecret secret, ApiKeys keys) {
        this.secret = secret;
        this.keys = keys;
    }

    static Optional<String> sentWith(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> sent = sentWith(request);
        if (sent.isPresent()) {
            try {
                Optional<? extends Actor> actor = actor(sent.get());
                if (actor.isEmpty()) {
                    LOG.info("Refused a key that is not good, from {}", request.getRemoteAddr());
                    Problem.of(ProblemKind.UNAUTHENTICATED, "account.key.wrong").send(request, response);
                    return;
                }
                putInCharge(actor.get());
            } catch (DataAccessException | TransactionException away) {
                Problem.of(ProblemKind.UNAVAILABLE).send(request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<? extends Actor> actor(String sent) {
        if (sent.startsWith(ApiKeys.PREFIX)) {
            return keys.actor(sent);
        }
        return secret.matches(sent) ? Optional.of(new Actor.Operator()) : Optional.empty();
    }

    private static void putInCharge(Actor actor) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ActorAuthentication(actor));
        SecurityContextHolder.setContext(context);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
