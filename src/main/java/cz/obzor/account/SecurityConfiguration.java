package cz.obzor.account;

import cz.obzor.account.key.ApiKeys;
import cz.obzor.account.key.RequestLimitFilter;
import cz.obzor.account.key.RequestLimits;
import cz.obzor.account.session.FormTokens;
import cz.obzor.account.session.SessionActor;
import cz.obzor.account.session.Sessions;
import cz.obzor.settings.DataFolder;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.RequestPath;
import cz.obzor.web.SiteSettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Every request belongs to an action by the lists of routes, and is refused unless the table of permissions allows
/// that
/// action to whoever acts. Refusals look like every other problem.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

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
    LocalSecret localSecret(DataFolder data) throws IOException {
        return LocalSecret.make(data);
    }

    /// People are found by code of ours; without this bean the framework would invent a user with a password in the
    /// log.
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    @Bean
    RouteTable routeTable() {
        return RouteTable.shipped();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            LocalSecret secret,
            ApiKeys keys,
            RequestLimits limits,
            Sessions sessions,
            RouteTable routes,
            SiteSettings site)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .access(new RouteAccess(routes)));
        http.csrf(csrf -> csrf.csrfTokenRepository(new FormTokens())
                .ignoringRequestMatchers(
                        request -> BearerToken.sentWith(request).isPresent()
                                || (request.getRequestURI().startsWith("/api/") && request.getSession(false) == null)));
        // who acts is asked anew in each request, nothing of it is kept
        http.securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()));
        http.addFilterBefore(new SessionActor(sessions), CsrfFilter.class);
        http.addFilterBefore(new UploadGuard(), CsrfFilter.class);
        http.addFilterBefore(new BearerToken(secret, keys), AnonymousAuthenticationFilter.class);
        http.addFilterAfter(new RequestLimitFilter(limits), AnonymousAuthenticationFilter.class);
        http.exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, failure) ->
                        refused(request, ProblemKind.UNAUTHENTICATED, failure).send(request, response))
                .accessDeniedHandler((request, response, failure) ->
                        refused(request, ProblemKind.FORBIDDEN, failure).send(request, response)));
        headers(http, site.baseUrl().startsWith("https:"));
        http.requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        return http.build();
    }

    private static void headers(HttpSecurity http, boolean secure) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .httpStrictTransportSecurity(strict -> strict.requestMatcher(_ -> secure)
                        .includeSubDomains(true)
                        .maxAgeInSeconds(Duration.ofDays(730).toSeconds()))
                // pages of everybody may be kept, assets for ever
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(SecurityConfiguration::keepNothingPersonal));
    }

    /// What is made for somebody who signed in, or holds a token of hers, is kept by no store on the way.
    private static void keepNothingPersonal(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)
                && !request.getRequestURI().startsWith("/assets/")
                && (BearerToken.sentWith(request).isPresent() || request.getSession(false) != null)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static Problem refused(HttpServletRequest request, ProblemKind otherwise, Exception failure) {
        if (RouteAccess.unknown(request)) {
            return Problem.notFound();
        }
        LOG.info(
                "Refused to {} from {}: {} {}: {}",
                Actor.current().trace(),
                request.getRemoteAddr(),
                request.getMethod(),
                RequestPath.told(request),
                failure.getClass().getSimpleName());
        return Problem.of(otherwise);
    }
}
