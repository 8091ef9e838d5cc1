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
        String smtpHost,

        @Described("Port of the server that sends mail.") @DefaultValue("587")
        int smtpPort,

        @Described("User of the server that sends mail; empty where it asks for none.") @DefaultValue("")
        String smtpUser,

        @Described("Password of that user.") @DefaultValue("")
        String smtpPassword,

        @Described("How the connection is protected: starttls (587), tls (465), or none for a server on this machine.")
        @DefaultValue("starttls")
        String smtpSecurity,

        @Described("Address that letters come from.") @DefaultValue("")
        String from) {
    private static final String ADDRESS = "[^@\\s<>\"]+@[^@\\s<>\"]+";

    public MailSettings {
        if (!smtpHost.isEmpty() && !from.matches(ADDRESS)) {
            throw new IllegalArgumentException(
                    "mail.from must be an address of electronic mail when mail.smtp-host is set, not " + from);
        }
        if (smtpPort < 1 || smtpPort > 65_535) {
            throw new IllegalArgumentException("mail.smtp-port must be between 1 and 65535, not " + smtpPort);
        }
        smtpSecurity = smtpSecurity.toLowerCase(Locale.ROOT);
        if (!smtpSecurity.matches("starttls|tls|none")) {
            throw new IllegalArgumentException("mail.smtp-security must be starttls, tls or none, not " + smtpSecurity);
        }
    }

    /// Whether letters leave at all.
    boolean sends() {
        return !smtpHost.isEmpty();
    }
}
