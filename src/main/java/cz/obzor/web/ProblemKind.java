package cz.obzor.web;

import java.util.Locale;

/// Kinds of problem that a request can end with. The code is part of the API ({@code type} of a problem document) and
/// names the messages {@code problem.<code>.title} and {@code problem.<code>.detail}.
public enum ProblemKind {
    BAD_REQUEST(400),
    BAD_PARAMETER(400),
    INVALID_FIELDS(422),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    PRECONDITION_FAILED(412),
    LENGTH_REQUIRED(411),
    TOO_LARGE(413),
    UNSUPPORTED_TYPE(415),
    TOO_MANY_REQUESTS(429),
    FAULT(500),
    UNAVAILABLE(503),
    STORAGE_FULL(507);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
