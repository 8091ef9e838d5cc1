package cz.obzor.document;

import cz.obzor.web.AddressWords;
import cz.obzor.web.NavigationItem;
import java.util.Map;
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
}
