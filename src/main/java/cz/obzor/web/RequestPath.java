package cz.obzor.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/// The path that the visitor asked for, also while an error page for it is being made.
final class RequestPath {
    private RequestPath() {}

    static String of(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String path ? path : request.getRequestURI();
    }

    static boolean isApi(HttpServletRequest request) {
        return of(request).startsWith("/api/");
    }
}
