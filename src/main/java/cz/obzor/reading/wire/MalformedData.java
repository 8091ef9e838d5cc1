package cz.obzor.reading.wire;

import org.jspecify.annotations.Nullable;

/// Bytes that are not what this program writes: the far side is broken, hostile, or of another version.
public final class MalformedData extends RuntimeException {
    public MalformedData(@Nullable String message) {
        super(message);
    }
}
