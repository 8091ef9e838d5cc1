package cz.obzor.territory.web;

import cz.obzor.web.AddressWords;
import cz.obzor.web.NavigationItem;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TerritorySite {

    @Bean
    NavigationItem territoryNavigation() {
        return new NavigationItem(
                30, "territory.nav", TerritoryAddresses.ALL, List.of(TerritoryAddresses.MUNICIPALITIES));
    }

    @Bean
    AddressWords territoryWords() {
        return new AddressWords(Map.of("uzemi", "territory", "obce", "municipalities"));
    }
}
