package cz.obzor.web;

import cz.obzor.settings.Described;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The site as it is seen from outside.
@ConfigurationProperties(value = "obzor.base", ignoreUnknownFields = false)
public record SiteSettings(
        @Described("Address under which people reach the site; links that leave it begin with it.")
        @DefaultValue("http://localhost:8080")
        String url,

        @Described(
                "Who runs this installation, as people know them; shown in the footer and the accessibility statement.")
        @DefaultValue("")
        String operator,

        @Described("Address of electronic mail where the operator hears of barriers and mistakes.") @DefaultValue("")
        String contact) {
    public SiteSettings {
        if (!contact.isEmpty() && !contact.matches("[^@\\s<>\"]+@[^@\\s<>\"]+")) {
            throw new IllegalArgumentException("base.contact must be an address of electronic mail, not " + contact);
        }
        if (!url.matches("https?://[^/?#]+")) {
            throw new IllegalArgumentException(
                    "base.url must be an address without a path, such as https://obzor.example.cz, not " + url);
        }
    }

    public String baseUrl() {
        return url;
    }
}
