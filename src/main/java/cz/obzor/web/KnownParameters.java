package cz.obzor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses what an address of the API does not take. Looks at the address only: fields of a form are the method's own.
final class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null && handler instanceof HandlerMethod method) {
            @Nullable Takes takes = method.getMethodAnnotation(Takes.class);
            if (takes == null || !takes.others()) {
                Parameters.only(names(query), known(method, takes));
            }
        }
        return true;
    }

    private static Set<String> known(HandlerMethod method, @Nullable Takes takes) {
        Set<String> known = new HashSet<>(takes == null ? List.of() : List.of(takes.value()));
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null) {
                known.add(named.name());
            }
        }
        return known;
    }

    private static List<String> names(String query) {
        return List.of(query.split("&")).stream()
                .filter(part -> !part.isEmpty())
                .map(part -> decoded(part.replaceFirst("=.*", "")))
                .toList();
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return name;
        }
    }
}
