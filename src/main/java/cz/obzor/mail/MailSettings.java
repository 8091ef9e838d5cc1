package cz.obzor.mail;

import cz.obzor.settings.Described;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How mail leaves.
@ConfigurationProperties(value = "obzor.mail", ignoreUnknownFields = false)
public record MailSettings(
        @Described(
                "Name of the SMTP server. Empty: mail stays in the outbox, which the operator sees at /provoz/posta.")
        @DefaultValue("")
        String smtpHost,

        @Described("Port of the SMTP server.") @DefaultValue("587")
        int smtpPort,

        @Described("User at the SMTP server; empty where it asks for none.") @DefaultValue("")
        String smtpUser,

        @Described("Password at the SMTP server.") @DefaultValue("")
        String smtpPassword,

        @Described("How the connection is kept private: starttls (required), tls (from its beginning) or none.")
        @DefaultValue("starttls")
        String smtpSecurity,

        @Described("Address that mail is sent from.") @DefaultValue("obzor@localhost")
        String from) {
    public MailSettings {
        if (smtpPort < 1 || smtpPort > 65535) {
            throw new IllegalArgumentException("mail.smtp-port must be between 1 and 65535, not " + smtpPort);
        }
        if (!smtpSecurity.matches("starttls|tls|none")) {
            throw new IllegalArgumentException("mail.smtp-security must be starttls, tls or none, not " + smtpSecurity);
        }
        if (!from.matches("[^@\\s<>\"]+@[^@\\s<>\"]+")) {
            throw new IllegalArgumentException("mail.from must be an address of electronic mail, not " + from);
        }
    }

    boolean leaves() {
        return !smtpHost.isEmpty();
    }
}
