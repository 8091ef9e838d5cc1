package cz.obzor.strategy;

import cz.obzor.web.AddressWords;
import cz.obzor.web.NavigationItem;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StrategyConfiguration {

    @Bean
    NavigationItem strategyNavigation() {
        return new NavigationItem(15, "strategy.nav", StrategyAddresses.list());
    }

    @Bean
    AddressWords strategyWords() {
        return new AddressWords(Map.ofEntries(
                Map.entry("strategie", "strategies"),
                Map.entry("potvrzeni", "confirming"),
                Map.entry("platnost", "validity"),
                Map.entry("profil", "profile"),
                Map.entry("porovnani", "comparison"),
                Map.entry("ramec", "framework"),
                Map.entry("k-potvrzeni", "to-confirm"),
                Map.entry("trendy", "trends"),
                Map.entry("zmeny", "changes"),
                Map.entry("podobne", "similar")));
    }
}
