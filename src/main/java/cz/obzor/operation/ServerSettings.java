package cz.obzor.operation;

import cz.obzor.settings.Described;
import java.net.InetAddress;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the site is served.
@ConfigurationProperties(value = "obzor.server", ignoreUnknownFields = false)
public record ServerSettings(
        @Described("Port that the site is served at.") @DefaultValue("8080")
        int port,

        @Described("Address of the network interface to listen on; empty for all.") @DefaultValue("")
        String address,

        @Described(
                "Addresses of the proxies before the site, separated by commas (127.0.0.1, ::1). From them alone X-Forwarded-For and X-Forwarded-Proto are believed; without them limits count all visitors of a proxy as one.")
        @DefaultValue("")
        Set<String> proxies) {
    public ServerSettings {
        proxies = proxies.stream()
                .filter(proxy -> !proxy.isBlank())
                .map(ServerSettings::literal)
                .collect(Collectors.toUnmodifiableSet());
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("server.port must be between 0 and 65535, not " + port);
        }
    }

    /// As the container writes it, so that both can be compared.
    private static String literal(String address) {
        try {
            return InetAddress.ofLiteral(address.strip()).getHostAddress();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "server.proxies must be addresses such as 127.0.0.1, separated by commas, not " + address, wrong);
        }
    }
}
