package cz.obzor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/// Assets that are text say how they are encoded, so that no browser has to guess.
final class AssetEncoding extends OncePerRequestFilter {
    private static final Pattern TEXT = Pattern.compile(".*\\.(css|m?js|svg|json)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (TEXT.matcher(request.getRequestURI()).matches()) {
            response.setCharacterEncoding("UTF-8");
        }
        chain.doFilter(request, response);
    }
}
