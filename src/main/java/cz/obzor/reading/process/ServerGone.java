package cz.obzor.reading.process;

import java.io.IOException;

/// The server does not take what is told; there is nobody left to tell.
final class ServerGone extends IOException {
    ServerGone(IOException cause) {
        super(cause);
    }
}
