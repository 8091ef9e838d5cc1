package cz.obzor.account.oidc;

/// Signing in by a provider came to nothing. The message is for the log; people get the sentence of the reason.
final class OidcFailed extends Exception {

    /// What people are told.
    enum Reason {
        /// the provider does not answer
        AWAY,
        /// it answers what cannot be trusted
        WRONG,
        /// the person said no, or the provider did
        DENIED,
        /// it took too long, or began in another browser
        EXPIRED
    }

    private final Reason reason;

    OidcFailed(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    OidcFailed(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
