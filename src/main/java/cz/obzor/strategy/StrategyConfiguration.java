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
        return new AddressWords(Map.of(
                "strategie", "strategies",
                "potvrzeni", "confirming",
                "platnost", "validity"));
    }
}
