package cz.obzor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a request cannot be answered as asked. Thrown anywhere; shown at the edge as an error page or as a problem
/// document (RFC 9457) in the language of the request.
public final class Problem extends RuntimeException {
    private final ProblemKind kind;
    private final @Nullable String message;
    private final List<Object> arguments;
    private final List<FieldError> errors;
    private final @Nullable String present;

    private Problem(ProblemKind kind, @Nullable String message, List<Object> arguments, List<FieldError> errors) {
        this(kind, message, arguments, errors, null);
    }

    private Problem(
            ProblemKind kind,
            @Nullable String message,
            List<Object> arguments,
            List<FieldError> errors,
            @Nullable String present) {
        super(kind.code() + " " + message + " " + arguments + " " + errors, null, false, false);
        this.kind = kind;
        this.message = message;
        this.arguments = arguments;
        this.errors = errors;
        this.present = present;
    }

    /// A problem told by the general sentence of its kind.
    public static Problem of(ProblemKind kind) {
        return new Problem(kind, null, List.of(), List.of());
    }

    /// @param message   key of the sentence that tells what happened and what to do
    /// @param arguments of the message
    public static Problem of(ProblemKind kind, String message, Object... arguments) {
        return new Problem(kind, message, List.of(arguments), List.of());
    }

    /// Somebody else saved since the version that a change was made from.
    ///
    /// @param tag  entity tag of the version that holds now, with its quotes
    /// @param made whether the request named the version that it was made from
    public static Problem stale(String tag, boolean made) {
        return new Problem(
                made ? ProblemKind.PRECONDITION_FAILED : ProblemKind.CONFLICT, null, List.of(), List.of(), tag);
    }

    /// Nothing is at this address.
    public static Problem notFound() {
        return of(ProblemKind.NOT_FOUND);
    }

    /// A parameter of the address has a value that cannot be used.
    ///
    /// @param name    of the parameter
    /// @param message key of the sentence that says what it may be
    public static Problem badParameter(String name, String message, Object... arguments) {
        var error = new FieldError(name, message, List.of(arguments));
        return new Problem(ProblemKind.BAD_PARAMETER, null, List.of(), List.of(error));
    }

    /// Fields of a form or a document that cannot be taken as they are.
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(ProblemKind.INVALID_FIELDS, null, List.of(), List.copyOf(errors));
    }

    /// Ends a request with this problem from where nothing can be thrown: a filter.
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(Problem.class.getName(), this);
        response.sendError(kind.status());
    }

    public ProblemKind kind() {
        return kind;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /// Entity tag of the version that holds now; null where that is not the matter.
    @Nullable
    String present() {
        return present;
    }

    /// The sentence that tells what happened and what to do.
    public String detail(Messages messages, Language language) {
        if (message != null) {
            return messages.text(language, message, arguments.toArray());
        }
        if (errors.size() == 1 && kind == ProblemKind.BAD_PARAMETER) {
            FieldError error = errors.getFirst();
            return messages.text(
                    language, "problem.bad-parameter.named", error.field(), error.text(messages, language));
        }
        return messages.text(language, "problem." + kind.code() + ".detail");
    }

    /// @param field     name of the field or parameter
    /// @param message   key of the sentence
    /// @param arguments of the message
    public record FieldError(String field, String message, List<Object> arguments) {
        public FieldError {
            arguments = List.copyOf(arguments);
        }

        public FieldError(String field, String message) {
            this(field, message, List.of());
        }

        public String text(Messages messages, Language language) {
            return messages.text(language, message, arguments.toArray());
        }
    }
}
