package cz.obzor.outgoing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What somebody outside said: not more trustworthy than what a visitor sends.
public final class OutgoingAnswer {
    private final String address;
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    OutgoingAnswer(String address, int status, Map<String, String> headers, byte[] body) {
        this.address = address;
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    /// Where the answer came from, after redirects.
    public String address() {
        return address;
    }

    public int status() {
        return status;
    }

    /// The last one where there are more of that name.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /// Decompressed.
    public byte[] bytes() {
        return body.clone();
    }

    /// As UTF-8.
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
