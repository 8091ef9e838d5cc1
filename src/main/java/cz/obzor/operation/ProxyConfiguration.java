package cz.obzor.operation;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.filters.RemoteIpFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Where requests come from, when a proxy hands them on: what it says is believed, what anybody else says is not.
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

    @Bean
    FilterRegistrationBean<RemoteIpFilter> remoteAddress(ServerSettings settings) {
        var filter = new RemoteIpFilter();
        filter.setInternalProxies(
                settings.proxies().stream().map(Pattern::quote).collect(Collectors.joining("|")));
        filter.setProtocolHeader("X-Forwarded-Proto");
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(!settings.proxies().isEmpty());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
