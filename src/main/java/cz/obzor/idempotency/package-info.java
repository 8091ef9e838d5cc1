/// Requests that are sent again after a broken connection, known by their header {@code Idempotency-Key}: what they do
/// is done once, and every repetition gets the answer of the first one. Knows nothing of the subject; has no face,
/// since
/// it works on all endpoints alike.
@NullMarked
package cz.obzor.idempotency;

import org.jspecify.annotations.NullMarked;
