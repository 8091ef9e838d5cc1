package cz.obzor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses an upload that says at its beginning that it is too large, before anything of it is taken in.
final class UploadLimit extends OncePerRequestFilter {
    private final UploadSettings settings;

    UploadLimit(UploadSettings settings) {
        this.settings = settings;
    }

    /// The refusal of an upload that is too large as a whole.
    static Problem refusal(UploadSettings settings) {
        return Problem.of(ProblemKind.TOO_LARGE, "problem.too-large.request", settings.requestLimitText());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > settings.maxRequestSize().toBytes()) {
            refusal(settings).send(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
