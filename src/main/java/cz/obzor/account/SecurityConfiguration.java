package cz.obzor.account;

import cz.obzor.settings.DataFolder;
import cz.obzor.web.AddressWords;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Everybody may read; whatever is not a read takes the operator. Refusals look like every other problem.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String CONTENT_SECURITY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    OperatorToken operatorToken(DataFolder data, AccountSettings settings) throws IOException {
        return OperatorToken.in(data, settings);
    }

    @Bean
    AddressWords accountWords() {
        return new AddressWords(Map.of("prihlaseni", "sign-in", "odhlaseni", "sign-out"));
    }

    /// There are no named users yet; without this bean the framework would invent one with a password in the log.
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, OperatorToken token) throws Exception {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/metrics", "/metrics/**")
                .hasRole(Operator.ROLE)
                .requestMatchers(HttpMethod.GET)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD)
                .permitAll()
                .requestMatchers(HttpMethod.OPTIONS)
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/prihlaseni", "/en/sign-in")
                .permitAll()
                .anyRequest()
                .hasRole(Operator.ROLE));
        http.csrf(csrf -> csrf.ignoringRequestMatchers(
                request -> BearerToken.sentWith(request).isPresent()
                        || (request.getRequestURI().startsWith("/api/") && request.getSession(false) == null)));
        http.addFilterBefore(new BearerToken(token), AnonymousAuthenticationFilter.class);
        http.addFilterBefore(new UploadGuard(), CsrfFilter.class);
        http.exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, failure) ->
                        Problem.of(ProblemKind.UNAUTHENTICATED).send(request, response))
                .accessDeniedHandler((request, response, failure) ->
                        Problem.of(ProblemKind.FORBIDDEN).send(request, response)));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                // pages set their own; assets are kept for ever
                .cacheControl(cache -> cache.disable()));
        http.requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        return http.build();
    }
}
