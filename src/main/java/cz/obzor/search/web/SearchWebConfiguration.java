package cz.obzor.search.web;

import cz.obzor.web.AddressWords;
import cz.obzor.web.NavigationItem;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchWebConfiguration {

    @Bean
    AddressWords searchWords() {
        return new AddressWords(Map.of("hledat", "search"));
    }

    @Bean
    NavigationItem searchNavigation() {
        return new NavigationItem(10, "search.nav", SearchAddress.PATH);
    }
}
