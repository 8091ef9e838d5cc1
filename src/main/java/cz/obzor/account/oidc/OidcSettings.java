package cz.obzor.account.oidc;

import cz.obzor.settings.Described;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which providers people may sign in by.
@ConfigurationProperties(value = "obzor.oidc", ignoreUnknownFields = false)
public record OidcSettings(
        @Described("File in JSON with the providers that people may sign in by and the roles that they give;"
                + " its form is in docs/operations.md. Empty: only accounts of the platform's own.")
        @DefaultValue("")
        String file) {
    public OidcSettings {
        // a mistake in the file stops the start, with a sentence that names it
        ProviderFile.read(file);
    }
}
