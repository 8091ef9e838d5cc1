package cz.obzor.reading;

/// Why a file could not be read. The code is part of the API; each has a sentence for a clerk in the message files
/// under {@code reading.failure.<code>}.
public enum FailureReason {
    /// nothing in the file
    EMPTY("empty"),
    /// its content is no document of a kind that can be read (or is another kind than its name says)
    NOT_A_DOCUMENT("not-a-document"),
    /// a document of a kind that is not supported (an old .doc, a picture); says what to do
    UNSUPPORTED("unsupported"),
    /// protected by a password
    ENCRYPTED("encrypted"),
    /// damaged so that nothing could be had
    BROKEN("broken"),
    /// takes more memory than allowed
    MEMORY_LIMIT("memory-limit"),
    /// takes longer than allowed
    TIME_LIMIT("time-limit"),
    /// takes more temporary disk than allowed
    DISK_LIMIT("disk-limit"),
    /// more text, pages, cells or nesting than any honest document has
    CONTENT_LIMIT("content-limit"),
    /// the reading process died of something else
    CRASHED("crashed");

    private final String code;

    FailureReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// @throws IllegalArgumentException for a code that is none of these
    public static FailureReason of(String code) {
        for (FailureReason reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("no such failure: " + code);
    }
}
