package cz.obzor.outgoing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is asked of somebody outside.
///
/// @param address as it came: it is looked at before anything is sent
/// @param headers are sent to the origin of the address only, never further with a redirect
/// @param body    null for none; its type stands in the headers
public record OutgoingRequest(
        String method,
        String address,
        Map<String, String> headers,
        @Nullable String body) {
    public OutgoingRequest {
        headers = Map.copyOf(headers);
    }

    public static OutgoingRequest get(String address) {
        return new OutgoingRequest("GET", address, Map.of(), null);
    }

    /// Fields of a form; an answer that redirects is given as it is.
    ///
    /// @param fields encoded already: {@code a=1&b=2}
    public static OutgoingRequest post(String address, String fields) {
        return new OutgoingRequest(
                "POST", address, Map.of("Content-Type", "application/x-www-form-urlencoded"), fields);
    }

    /// The same with a header more.
    public OutgoingRequest with(String header, String value) {
        var all = new java.util.HashMap<>(headers);
        all.put(header, value);
        return new OutgoingRequest(method, address, all, body);
    }
}
