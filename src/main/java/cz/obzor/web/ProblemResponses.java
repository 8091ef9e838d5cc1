package cz.obzor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// Tells every problem, thrown by our code or by the framework, as an error page or as a problem document.
final class ProblemResponses implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);
    private static final String TYPE = "urn:obzor:problem:";

    private final Messages messages;
    private final JsonMapper json;
    private final UploadSettings uploads;

    ProblemResponses(Messages messages, JsonMapper json, UploadSettings uploads) {
        this.messages = messages;
        this.json = json;
        this.uploads = uploads;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (response.isCommitted() || ProblemOf.clientGone(failure)) {
            LOG.debug("The answer could not be finished", failure);
            return new ModelAndView();
        }
        Problem problem = failure instanceof MaxUploadSizeExceededException
                ? RequestBodyLimit.refusal(BodyLimits.Body.UPLOAD, uploads.maxRequestSize())
                : ProblemOf.failure(failure);
        if (problem.kind() == ProblemKind.FAULT) {
            LOG.error("{} {} failed", request.getMethod(), RequestPath.told(request), failure);
        } else if (problem.kind().status() >= 500) {
            LOG.warn("{} {}: {}", request.getMethod(), RequestPath.told(request), failure.toString());
        }
        return tell(problem, request, response);
    }

    /// Tells a problem; the answer is written, or the returned page is to be rendered.
    ModelAndView tell(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        Language language = Language.of(request);
        ProblemKind kind = problem.kind();
        response.resetBuffer();
        response.setStatus(kind.status());
        response.setHeader("Cache-Control", "no-store");
        boolean later = kind == ProblemKind.UNAVAILABLE || kind == ProblemKind.TOO_MANY_REQUESTS;
        if (later && !response.containsHeader("Retry-After")) {
            response.setHeader("Retry-After", "5");
        }
        if (kind == ProblemKind.UNAUTHENTICATED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (problem.present() != null) {
            response.setHeader("ETag", problem.present());
        }
        String title = messages.text(language, "problem." + kind.code() + ".title");
        String detail = problem.detail(messages, language);
        if (Reply.wantsJson(request)) {
            write(
                    response,
                    new ProblemDocument(
                            TYPE + kind.code(),
                            title,
                            kind.status(),
                            detail,
                            RequestPath.of(request),
                            problem.errors().stream()
                                    .map(error -> new ProblemDocument.FieldMessage(
                                            error.field(), error.text(messages, language)))
                                    .toList()));
            return new ModelAndView();
        }
        List<String> errors = kind == ProblemKind.BAD_PARAMETER
                ? List.of()
                : problem.errors().stream()
                        .map(error -> error.text(messages, language))
                        .toList();
        return View.of("web/error", new ErrorPage(kind.status(), title, detail, errors, RequestId.of(request)));
    }

    private void write(HttpServletResponse response, ProblemDocument document) {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        try {
            response.getOutputStream().write(json.writeValueAsBytes(document));
        } catch (IOException gone) {
            LOG.debug("The visitor is gone", gone);
        }
    }
}
