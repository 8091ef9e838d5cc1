package cz.obzor.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Locale;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/// Which problem a failure is to the visitor.
final class ProblemOf {
    private ProblemOf() {}

    static Problem failure(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case NoResourceFoundException none -> Problem.notFound();
            case NoHandlerFoundException none -> Problem.notFound();
            case MethodArgumentTypeMismatchException wrong ->
                Problem.badParameter(wrong.getName(), "problem.parameter.form");
            case MissingServletRequestParameterException missing ->
                Problem.badParameter(missing.getParameterName(), "problem.parameter.missing");
            case HttpRequestMethodNotSupportedException method -> Problem.of(ProblemKind.METHOD_NOT_ALLOWED);
            case HttpMediaTypeNotAcceptableException type -> Problem.of(ProblemKind.NOT_ACCEPTABLE);
            case HttpMediaTypeNotSupportedException type -> Problem.of(ProblemKind.UNSUPPORTED_TYPE);
            case HttpMessageNotReadableException body ->
                body.getCause() instanceof JacksonException json
                        ? ForeignJson.problem(json)
                        : byCause(body, ProblemKind.BAD_REQUEST);
            case ServletRequestBindingException binding -> Problem.of(ProblemKind.BAD_REQUEST);
            case MultipartException upload -> byCause(upload, ProblemKind.BAD_REQUEST);
            default -> byCause(failure, ProblemKind.FAULT);
        };
    }

    /// Whether the visitor went away, so that nobody is there to be told.
    static boolean clientGone(Throwable failure) {
        return failure instanceof AsyncRequestNotUsableException
                || failure.getClass().getSimpleName().equals("ClientAbortException");
    }

    private static Problem byCause(Throwable failure, ProblemKind otherwise) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (saysDiskFull(cause)) {
                return Problem.of(ProblemKind.STORAGE_FULL);
            }
            if (saysDatabaseAway(cause)) {
                return Problem.of(ProblemKind.UNAVAILABLE);
            }
        }
        return Problem.of(otherwise);
    }

    private static boolean saysDiskFull(Throwable failure) {
        String message = failure.getMessage();
        boolean io = failure instanceof IOException
                && message != null
                && message.toLowerCase(Locale.ROOT).contains("no space left");
        // class 53: insufficient resources, of which 53100 is "disk full"
        boolean sql = failure instanceof SQLException said && "53100".equals(said.getSQLState());
        return io || sql;
    }

    private static boolean saysDatabaseAway(Throwable failure) {
        if (failure instanceof CannotGetJdbcConnectionException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof SQLTransientException) {
            return true;
        }
        // class 08: connection exception; 57P0x: the server is shutting down or starting up
        return (failure instanceof SQLException said
                        && said.getSQLState() != null
                        && (said.getSQLState().startsWith("08")
                                || said.getSQLState().startsWith("57P")))
                || (failure instanceof TransactionSystemException);
    }
}
