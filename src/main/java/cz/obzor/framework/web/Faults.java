package cz.obzor.framework.web;

import cz.obzor.framework.FrameworkRefused;
import cz.obzor.web.Problem;
import java.util.List;

/// What is wrong with a framework, as a problem that names every place.
final class Faults {
    private Faults() {}

    static Problem problem(FrameworkRefused refused) {
        return Problem.invalid(errors(refused));
    }

    static List<Problem.FieldError> errors(FrameworkRefused refused) {
        return refused.faults().stream()
                .map(fault -> new Problem.FieldError(fault.place(), fault.message(), fault.arguments()))
                .toList();
    }
}
