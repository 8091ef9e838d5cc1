package cz.obzor.account;

import cz.obzor.settings.Described;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may write.
@ConfigurationProperties(value = "obzor.operator", ignoreUnknownFields = false)
public record AccountSettings(
        @Described("Token that lets its holder write; at least 32 characters. Empty: one is made at the first start and"
                + " kept in the data folder in the file operator.token.")
        @DefaultValue("")
        String token) {
    public AccountSettings {
        if (!token.isEmpty() && token.length() < 32) {
            throw new IllegalArgumentException("operator.token must have at least 32 characters");
        }
    }
}
