package cz.obzor.account;

import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a stranger's upload before anything looks for the token against forgery in it, since that would take in the
/// whole upload and fill the disk with what is refused anyway.
final class UploadGuard extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isUpload(request)
                && BearerToken.sentWith(request).isEmpty()
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            Problem.of(ProblemKind.UNAUTHENTICATED).send(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
