package cz.obzor.account.key;

import cz.obzor.account.Actor;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses requests to the API beyond the limits, and says when to come again.
public final class RequestLimitFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLimitFilter.class);

    private final RequestLimits limits;

    public RequestLimitFilter(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = Optional.empty();
        try {
            wait = limits.count(Actor.current(), request.getRemoteAddr());
        } catch (DataAccessException away) {
            // searching goes on without the database, so it is not refused for want of a count
            LOG.debug("Requests cannot be counted now", away);
        }
        if (wait.isPresent()) {
            response.setHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1));
            Problem.of(ProblemKind.TOO_MANY_REQUESTS).send(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
