package cz.obzor.document;

import cz.obzor.web.AddressWords;
import cz.obzor.web.BodyLimits;
import cz.obzor.web.BodyLimits.Body;
import cz.obzor.web.BodyLimits.Larger;
import cz.obzor.web.NavigationItem;
import cz.obzor.web.UploadSettings;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    NavigationItem documentNavigation() {
        return new NavigationItem(20, "document.nav", DocumentAddresses.list());
    }

    @Bean
    AddressWords documentWords() {
        return new AddressWords(Map.of(
                "dokumenty", "documents",
                "novy", "new",
                "upravit", "edit",
                "nova-verze", "new-version",
                "strana", "page",
                "soubor", "file",
                "verze", "version"));
    }

    @Bean
    BodyLimits documentBodies(UploadSettings uploads) {
        return new BodyLimits(Stream.of(
                        "/dokumenty/novy",
                        "/en/documents/new",
                        "/dokumenty/{id}/nova-verze",
                        "/en/documents/{id}/new-version",
                        "/api/v1/documents",
                        "/api/v1/documents/{id}/versions")
                .map(pattern -> new Larger(pattern, Body.UPLOAD, uploads.maxRequestSize()))
                .toList());
    }
}
