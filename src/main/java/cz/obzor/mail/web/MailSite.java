package cz.obzor.mail.web;

import cz.obzor.web.AddressWords;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailSite {

    @Bean
    AddressWords mailWords() {
        return new AddressWords(Map.of("provoz", "operation", "posta", "mail"));
    }
}
