package cz.obzor.outgoing;

import cz.obzor.settings.Described;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whom the platform may ask for something.
@ConfigurationProperties(value = "obzor.outgoing", ignoreUnknownFields = false)
public record OutgoingSettings(
        @Described(
                "Hosts and ranges of addresses inside your network that the platform may ask although they are not public, as idp.example.cz,10.1.2.0/24.")
        @DefaultValue("")
        List<String> allowed,

        @Described("Ports at which the platform may ask others; those allowed above may be asked at any.")
        @DefaultValue({"80", "443"})
        Set<Integer> ports) {
    public OutgoingSettings {
        allowed = allowed.stream()
                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                .filter(one -> !one.isEmpty())
                .toList();
        ports = Set.copyOf(ports);
        for (String one : allowed) {
            if (isRange(one)) {
                checked(one);
            } else if (!one.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?")) {
                throw new IllegalArgumentException(
                        "outgoing.allowed lists hosts, addresses and ranges, as idp.example.cz or 10.1.2.0/24, not "
                                + one);
            }
        }
        for (int port : ports) {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("outgoing.ports must be between 1 and 65535, not " + port);
            }
        }
    }

    /// Whether the operator allows a host or the address that its name leads to.
    boolean allows(String host, InetAddress address) {
        return allowed.stream()
                .anyMatch(
                        one -> isRange(one) ? Range.of(one).holds(address) : one.equals(host.toLowerCase(Locale.ROOT)));
    }

    private static boolean isRange(String one) {
        return one.contains("/") || one.contains(":") || one.matches("[0-9.]+");
    }

    private static void checked(String range) {
        try {
            Range.of(range);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("outgoing.allowed: " + range + " is no range of addresses", malformed);
        }
    }
}
