package cz.obzor.web;

import cz.obzor.web.BodyLimits.Body;
import cz.obzor.web.BodyLimits.Larger;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Refuses a request whose body is larger than its address takes: at once where the length is told, else as soon as
/// the limit is passed.
final class RequestBodyLimit extends OncePerRequestFilter {
    static final DataSize USUAL = DataSize.ofMegabytes(1);

    private record Limit(PathPattern pattern, Body body, DataSize most) {}

    private final List<Limit> limits;

    RequestBodyLimit(List<BodyLimits> declared) {
        limits = declared.stream()
                .flatMap(some -> some.larger().stream())
                .map(RequestBodyLimit::limit)
                .toList();
    }

    /// The refusal of a body that is too large as a whole.
    static Problem refusal(Body body, DataSize most) {
        String message = body == Body.UPLOAD ? "problem.too-large.request" : "problem.too-large.body";
        return Problem.of(ProblemKind.TOO_LARGE, message, UploadSettings.text(most.toBytes()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Body body = body(request);
        DataSize most = most(body, request);
        if (request.getContentLengthLong() > most.toBytes()) {
            refusal(body, most).send(request, response);
        } else if (request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
        } else if (body != Body.DOCUMENT && most.equals(USUAL)) {
            // the container takes in forms by itself, out of sight of any filter, and no browser sends them so
            Problem.of(ProblemKind.LENGTH_REQUIRED).send(request, response);
        } else {
            chain.doFilter(
                    body == Body.DOCUMENT ? new CountedRequest(request, most.toBytes(), refusal(body, most)) : request,
                    response);
        }
    }

    private DataSize most(Body body, HttpServletRequest request) {
        if (limits.stream().noneMatch(limit -> limit.body() == body)) {
            return USUAL;
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return limits.stream()
                .filter(limit -> limit.body() == body && limit.pattern().matches(path))
                .map(Limit::most)
                .findFirst()
                .orElse(USUAL);
    }

    private static Body body(HttpServletRequest request) {
        String told = request.getContentType();
        String type = told == null ? "" : told.strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            return Body.UPLOAD;
        }
        return type.startsWith("application/x-www-form-urlencoded") ? Body.FIELDS : Body.DOCUMENT;
    }

    private static Limit limit(Larger larger) {
        return new Limit(PathPatternParser.defaultInstance.parse(larger.pattern()), larger.body(), larger.most());
    }
}
