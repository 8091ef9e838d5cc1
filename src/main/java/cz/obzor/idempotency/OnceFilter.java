package cz.obzor.idempotency;

import cz.obzor.idempotency.Answers.Answer;
import cz.obzor.idempotency.Answers.Standing;
import cz.obzor.web.Problem;
import cz.obzor.web.Problem.FieldError;
import cz.obzor.web.ProblemKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Carries a POST to the API with a key out once. Repetitions wait for the first one and get its answer; one that comes
/// with another body of JSON is refused. Answers that are failures of the server are not kept. Where the answer is a
/// secret, which is shown once and kept nowhere, keys do nothing.
final class OnceFilter extends OncePerRequestFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final List<String> SECRETS = List.of("/keys", "/administrators");

    private final Answers answers;

    OnceFilter(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getHeader(HEADER) == null
                || !request.getMethod().equals("POST")
                || !path.startsWith("/api/")
                || SECRETS.stream().anyMatch(path::endsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > LONGEST) {
            Problem.of(ProblemKind.BAD_REQUEST, "problem.idempotency.key", LONGEST)
                    .send(request, response);
            return;
        }
        HttpServletRequest asked = request;
        byte[] fingerprint = null;
        if (isJson(request)) {
            byte[] body = request.getInputStream().readAllBytes();
            fingerprint = hash(body);
            asked = new BufferedBody(request, body);
        }
        byte[] hash =
                hash((request.getRequestURI() + "\n" + whoever(request) + "\n" + key).getBytes(StandardCharsets.UTF_8));
        switch (standing(hash, fingerprint)) {
            case Standing.Ours ours -> carryOut(hash, asked, response, chain);
            case Standing.Answered answered -> repeat(answered.answer(), response);
            case Standing.Other other ->
                Problem.invalid(List.of(new FieldError(HEADER, "problem.idempotency.other")))
                        .send(request, response);
            case Standing.Running running ->
                Problem.of(ProblemKind.CONFLICT, "problem.idempotency.running").send(request, response);
        }
    }

    private Standing standing(byte[] hash, byte @Nullable [] fingerprint) throws InterruptedIOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Standing standing = answers.claim(hash, fingerprint);
        while (standing instanceof Standing.Running && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
            standing = answers.claim(hash, fingerprint);
        }
        return standing;
    }

    private void carryOut(byte[] hash, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caught = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, caught);
            // what a filter or the framework refused by sendError is not written yet
            if (caught.getStatus() < 400) {
                answers.keep(
                        hash,
                        new Answer(
                                caught.getStatus(),
                                caught.getContentType(),
                                caught.getHeader("Location"),
                                caught.getHeader("ETag"),
                                caught.getContentAsByteArray()));
                kept = true;
            }
        } finally {
            if (!kept) {
                answers.forget(hash);
            }
            caught.copyBodyToResponse();
        }
    }

    private static void repeat(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.location() != null) {
            response.setHeader("Location", answer.location());
        }
        if (answer.etag() != null) {
            response.setHeader("ETag", answer.etag());
        }
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    /// Two who choose the same key do not get each other's answers.
    private static String whoever(HttpServletRequest request) {
        return Objects.requireNonNullElseGet(
                request.getHeader("Authorization"), () -> String.valueOf(request.getRequestedSessionId()));
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
