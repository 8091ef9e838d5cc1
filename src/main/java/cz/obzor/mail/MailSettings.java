package cz.obzor.mail;

import cz.obzor.settings.Described;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where letters go.
@ConfigurationProperties(value = "obzor.mail", ignoreUnknownFields = false)
public record MailSettings(
        @Described("Server that sends mail (SMTP). Empty: letters stay in the outbox, which the operator reads.")
        @DefaultValue("")
        String host,

        @Described("Port of the server that sends mail.") @DefaultValue("587")
        int port,

        @Described("User of the server that sends mail; empty where it asks for none.") @DefaultValue("")
        String user,

        @Described("Password of that user.") @DefaultValue("")
        String password,

        @Described("How the connection is protected: starttls (587), tls (465), or none for a server on this machine.")
        @DefaultValue("starttls")
        String security,

        @Described("Address that letters come from.") @DefaultValue("")
        String sender) {
    private static final String ADDRESS = "[^@\\s<>\"]+@[^@\\s<>\"]+";

    public MailSettings {
        if (!host.isEmpty() && !sender.matches(ADDRESS)) {
            throw new IllegalArgumentException(
                    "mail.sender must be an address of electronic mail when mail.host is set, not " + sender);
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("mail.port must be between 1 and 65535, not " + port);
        }
        security = security.toLowerCase(Locale.ROOT);
        if (!security.matches("starttls|tls|none")) {
            throw new IllegalArgumentException("mail.security must be starttls, tls or none, not " + security);
        }
    }

    /// Whether letters leave at all.
    boolean sends() {
        return !host.isEmpty();
    }
}
