package cz.obzor.web;

import java.util.List;

/// Model of the page that tells a problem.
///
/// @param status    of HTTP
/// @param title     what happened, in a few words
/// @param detail    what happened and what to do
/// @param errors    sentences on single fields
/// @param requestId by which the operator finds the request in the log
public record ErrorPage(int status, String title, String detail, List<String> errors, String requestId) {
    public ErrorPage {
        errors = List.copyOf(errors);
    }
}
