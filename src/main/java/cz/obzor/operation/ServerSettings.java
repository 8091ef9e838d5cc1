package cz.obzor.operation;

import cz.obzor.settings.Described;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the site is served.
@ConfigurationProperties(value = "obzor.server", ignoreUnknownFields = false)
public record ServerSettings(
        @Described("Port that the site is served at.") @DefaultValue("8080")
        int port,

        @Described("Address of the network interface to listen on; empty for all.") @DefaultValue("")
        String address) {
    public ServerSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("server.port must be between 0 and 65535, not " + port);
        }
    }
}
