package cz.obzor.idempotency;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    /// After the filters that decide who may ask at all.
    @Bean
    FilterRegistrationBean<OnceFilter> once(Answers answers) {
        var registration = new FilterRegistrationBean<>(new OnceFilter(answers));
        registration.setOrder(0);
        return registration;
    }
}
