package cz.obzor.outgoing;

import java.io.IOException;

/// A request that was not sent, or an answer that was not taken.
public final class OutgoingFailed extends IOException {

    public enum Reason {
        /// no address, or one with a name and a password
        ADDRESS,
        /// neither http nor https, or a step from https to http
        SCHEME,
        /// a port that the settings do not allow
        PORT,
        /// the name leads to an address inside some network, or to one with a special meaning
        NOT_PUBLIC,
        /// nobody knows the name
        UNKNOWN_HOST,
        /// nobody answers there, or breaks off
        UNREACHABLE,
        /// the other side does not prove who it is
        NOT_TRUSTED,
        TOO_MANY_REDIRECTS,
        TOO_LARGE,
        TOO_SLOW,
        /// compressed in a way that was not asked for
        ENCODING
    }

    private final transient Reason reason;

    OutgoingFailed(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    OutgoingFailed(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
