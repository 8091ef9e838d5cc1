package cz.obzor.web;

import cz.obzor.settings.Described;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The site as it is seen from outside.
@ConfigurationProperties(value = "obzor.base", ignoreUnknownFields = false)
public record SiteSettings(
        @Described("Address under which people reach the site; links that leave it begin with it.")
        @DefaultValue("http://localhost:8080")
        String url) {
    public SiteSettings {
        if (!url.matches("https?://[^/?#]+")) {
            throw new IllegalArgumentException(
                    "base.url must be an address without a path, such as https://obzor.example.cz, not " + url);
        }
    }

    public String baseUrl() {
        return url;
    }
}
