package cz.obzor.opendata.web;

import cz.obzor.web.AddressWords;
import cz.obzor.web.NavigationItem;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpenDataSite {

    @Bean
    NavigationItem openDataNavigation() {
        return new NavigationItem(80, "opendata.nav", DataAddresses.LIST);
    }

    @Bean
    AddressWords openDataWords() {
        return new AddressWords(Map.of(), Set.of("data"));
    }
}
