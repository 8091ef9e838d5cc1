package cz.obzor.account.session;

import cz.obzor.account.Actor;
import cz.obzor.account.ActorAuthentication;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Puts whoever the session belongs to in charge of the request.
public final class SessionActor extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(SessionActor.class);

    private final Sessions sessions;

    public SessionActor(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            sessions.actor(request).ifPresent(SessionActor::putInCharge);
        } catch (DataAccessException | TransactionException away) {
            // who it is cannot be told now; the page that says so is made for nobody
            if (request.getDispatcherType() != DispatcherType.ERROR) {
                LOG.warn("The session cannot be read: {}", away.getMessage());
                Problem.of(ProblemKind.UNAVAILABLE).send(request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void putInCharge(Actor actor) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ActorAuthentication(actor));
        SecurityContextHolder.setContext(context);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
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
