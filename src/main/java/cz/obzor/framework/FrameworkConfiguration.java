package cz.obzor.framework;

import cz.obzor.web.AddressWords;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FrameworkConfiguration {

    @Bean
    AddressWords frameworkWords() {
        return new AddressWords(Map.of("ramce", "frameworks", "nahrat", "upload", "vyrazy", "terms"));
    }
}
