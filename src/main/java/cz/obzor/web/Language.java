package cz.obzor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/// A language of the site. Pages tell it by their address (English ones lie under {@code /en}), the API by the header
/// {@code Accept-Language}.
public enum Language {
    CS,
    EN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return this == CS ? Locale.of("cs", "CZ") : Locale.of("en", "GB");
    }

    public Language other() {
        return this == CS ? EN : CS;
    }

    public static Language of(HttpServletRequest request) {
        String path = RequestPath.of(request);
        if (path.startsWith("/api/")) {
            String header = request.getHeader("Accept-Language");
            return header != null && header.toLowerCase(Locale.ROOT).startsWith("en") ? EN : CS;
        }
        return path.equals("/en") || path.startsWith("/en/") ? EN : CS;
    }
}
