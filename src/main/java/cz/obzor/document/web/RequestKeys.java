package cz.obzor.document.web;

import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;

/// The header {@code Idempotency-Key}, by which a request that is sent again after a broken connection is known.
final class RequestKeys {
    private static final int LONGEST = 200;

    private RequestKeys() {}

    static String checked(String key) {
        if (key.isBlank() || key.length() > LONGEST) {
            throw Problem.of(ProblemKind.BAD_REQUEST, "document.requestKey", LONGEST);
        }
        return key;
    }
}
