package cz.obzor.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Tells what went wrong before or after our code: a malformed request, a fault of the container.
@Controller
final class FallbackErrors implements ErrorController {
    private final ProblemResponses problems;

    FallbackErrors(ProblemResponses problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        ModelAndView told = problems.tell(problem(request), request, response);
        // nothing is left to be rendered where the answer is written already
        return told.isEmpty() ? null : told;
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(Problem.class.getName()) instanceof Problem refusal) {
            return refusal;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : 404;
        ProblemKind kind = Arrays.stream(ProblemKind.values())
                .filter(some -> some.status() == code)
                .findFirst()
                .orElse(code < 500 ? ProblemKind.BAD_REQUEST : ProblemKind.FAULT);
        return Problem.of(kind);
    }
}
