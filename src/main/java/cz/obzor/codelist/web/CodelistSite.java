package cz.obzor.codelist.web;

import cz.obzor.web.AddressWords;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CodelistSite {

    @Bean
    AddressWords codelistWords() {
        return new AddressWords(Map.of("ciselniky", "codelists"));
    }
}
