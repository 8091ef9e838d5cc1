package cz.obzor.operation.web;

import cz.obzor.web.AddressWords;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProseConfiguration {

    @Bean
    AddressWords proseWords() {
        return new AddressWords(
                Map.of("o-platforme", "about", "pristupnost", "accessibility", "rozhrani", "interface"));
    }
}
