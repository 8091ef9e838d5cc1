package cz.obzor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/// Logs requests whose input was refused, so that somebody who tries what gets through can be seen. Of what was sent
/// only the path stands there. Refusals of permissions and limits are logged where they are decided.
final class WrongInputLog extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(WrongInputLog.class);

    private static final Set<Integer> WRONG = Set.of(400, 405, 406, 413, 414, 415, 422, 431);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (WRONG.contains(response.getStatus())) {
            LOG.info(
                    "Refused the input of {} {} from {}: {}",
                    request.getMethod(),
                    RequestPath.told(request),
                    request.getRemoteAddr(),
                    response.getStatus());
        }
    }
}
