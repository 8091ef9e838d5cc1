package cz.obzor.outgoing;

import cz.obzor.outgoing.OutgoingFailed.Reason;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/// Looks a name up and lets the client connect only where it may. The client connects to the very addresses that were
/// looked at, so a name that means something else a moment later changes nothing.
final class Guard implements DnsResolver {
    private final Names names;
    private final OutgoingSettings settings;

    Guard(Names names, OutgoingSettings settings) {
        this.names = names;
        this.settings = settings;
    }

    /// A refusal in the only form that the client lets through.
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1;
        private final transient OutgoingFailed failure;

        Refused(Reason reason, String detail) {
            super(detail);
            this.failure = new OutgoingFailed(reason, detail);
        }

        OutgoingFailed failure() {
            return failure;
        }
    }

    /// One address that is not public refuses the name as a whole: nobody honest has both.
    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetAddress> addresses = names.addresses(host);
        boolean trusted = addresses.stream().allMatch(address -> settings.allows(host, address));
        if (!trusted && !addresses.stream().allMatch(PublicAddresses::has)) {
            throw new Refused(Reason.NOT_PUBLIC, host);
        }
        if (!trusted && !settings.ports().contains(port)) {
            throw new Refused(Reason.PORT, host + " at port " + port);
        }
        return addresses.stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /// Not asked by the client, which wants addresses with ports.
    @Override
    public InetAddress[] resolve(String host) {
        throw new UnsupportedOperationException("addresses are looked up with their ports");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
