package cz.obzor.outgoing;

import cz.obzor.outgoing.OutgoingFailed.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// An address that may be asked as far as it can be told without its name being looked up.
record Target(URI address) {

    static Target of(String text) throws OutgoingFailed {
        return checked(parsed(text));
    }

    /// Where a redirect leads.
    Target redirected(String location) throws OutgoingFailed {
        Target next = checked(address.resolve(parsed(location)));
        if (isSecure() && !next.isSecure()) {
            throw new OutgoingFailed(Reason.SCHEME, "redirect from https to http");
        }
        return next;
    }

    boolean sameOrigin(Target other) {
        return isSecure() == other.isSecure()
                && address.getHost().equalsIgnoreCase(other.address.getHost())
                && port(address) == port(other.address);
    }

    private boolean isSecure() {
        return scheme(address).equals("https");
    }

    private static Target checked(URI address) throws OutgoingFailed {
        String scheme = scheme(address);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new OutgoingFailed(Reason.SCHEME, "only http and https are asked");
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new OutgoingFailed(Reason.ADDRESS, "no host, or a name and password before it");
        }
        return new Target(address);
    }

    private static URI parsed(String text) throws OutgoingFailed {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException malformed) {
            throw new OutgoingFailed(Reason.ADDRESS, "malformed", malformed);
        }
    }

    private static String scheme(URI address) {
        return address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return scheme(address).equals("https") ? 443 : 80;
    }
}
