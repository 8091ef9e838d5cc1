package cz.obzor.outgoing;

import java.time.Duration;

/// How long is waited and how much is taken.
///
/// @param connect   for one address
/// @param whole     from the first question for a name to the last byte, redirects included
/// @param bytes     as they come and decompressed
/// @param redirects that are followed
record Limits(Duration connect, Duration whole, int bytes, int redirects) {
    static final Limits USUAL = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(10), 10 << 20, 3);
}
