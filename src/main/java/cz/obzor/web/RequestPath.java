package cz.obzor.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/// The path that the visitor asked for, also while an error page for it is being made.
public final class RequestPath {
    /// the secret of a link in a letter
    private static final Pattern SECRET = Pattern.compile("[\\w-]{40,}");

    private RequestPath() {}

    /// The path as the log may keep it: without the secret of a link.
    public static String told(HttpServletRequest request) {
        return SECRET.matcher(of(request)).replaceAll("…");
    }

    static String of(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String path ? path : request.getRequestURI();
    }

    static boolean isApi(HttpServletRequest request) {
        return of(request).startsWith("/api/");
    }
}
