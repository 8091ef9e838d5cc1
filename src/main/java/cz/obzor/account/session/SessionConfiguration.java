package cz.obzor.account.session;

import cz.obzor.web.SiteSettings;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A site behind HTTPS gives its cookie the prefix with which browsers hold it to this host and to HTTPS.
    @Bean
    CookieSerializer sessionCookie(SiteSettings site) {
        boolean secure = site.baseUrl().startsWith("https:");
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(secure ? "__Host-obzor" : "obzor");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /// 216 random bits in the 36 signs that the table has room for.
    private static String id() {
        byte[] random = new byte[27];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> postgresSessions() {
        var postgres = new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
        return repository -> {
            postgres.customize(repository);
            repository.setSessionIdGenerator(SessionConfiguration::id);
        };
    }
}
