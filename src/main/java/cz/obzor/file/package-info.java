/// Stored bytes: every accepted file is kept once under its SHA-256, in a folder (or later an S3 store). Knows nothing
/// of what the files mean.
@NullMarked
package cz.obzor.file;

import org.jspecify.annotations.NullMarked;
