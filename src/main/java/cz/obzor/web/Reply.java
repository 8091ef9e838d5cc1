package cz.obzor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers to requests that a page's script sends and that a browser without scripts sends as well.
public final class Reply {
    private Reply() {}

    /// Whether the answer is for a program: the API, or a script that asks for JSON.
    public static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return RequestPath.isApi(request)
                || (accept != null && accept.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE));
    }

    public static ResponseEntity<Object> json(int status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
