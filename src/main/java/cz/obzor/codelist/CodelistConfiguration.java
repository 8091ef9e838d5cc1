package cz.obzor.codelist;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CodelistConfiguration {

    @Bean
    Codelists codelists() {
        return Codelists.shipped();
    }
}
