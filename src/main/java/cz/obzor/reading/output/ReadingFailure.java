package cz.obzor.reading.output;

import cz.obzor.reading.FailureReason;

/// The reading of the file ends here; pages told before stay valid.
public final class ReadingFailure extends RuntimeException {
    private final FailureReason reason;

    public ReadingFailure(FailureReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public ReadingFailure(FailureReason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public FailureReason reason() {
        return reason;
    }

    public static ReadingFailure contentLimit(String detail) {
        return new ReadingFailure(FailureReason.CONTENT_LIMIT, detail);
    }
}
