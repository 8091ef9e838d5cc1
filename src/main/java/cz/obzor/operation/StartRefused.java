package cz.obzor.operation;

/// The platform cannot start here; the message says why and what to do.
class StartRefused extends RuntimeException {
    StartRefused(String message) {
        super(message);
    }
}
