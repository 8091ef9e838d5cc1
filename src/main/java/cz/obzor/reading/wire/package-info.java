/// How pages travel from the reading process to the server and how they are kept: a compact binary form with checked
/// lengths, because the far side is not trusted.
@NullMarked
package cz.obzor.reading.wire;

import org.jspecify.annotations.NullMarked;
