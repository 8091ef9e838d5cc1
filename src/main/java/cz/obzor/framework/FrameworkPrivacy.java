package cz.obzor.framework;

import cz.obzor.privacy.PersonalDataSource;
import cz.obzor.privacy.TableData;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Frameworks that a person published. They stay.
@Configuration(proxyBeanMethods = false)
class FrameworkPrivacy {

    @Bean
    PersonalDataSource publishedFrameworks(JdbcClient sql) {
        return TableData.staying(
                sql,
                "frameworks",
                "framework.personal.frameworks",
                "framework.personal.frameworks.text",
                Set.of("framework.version"),
                """
                select framework, version, published_at as "publishedAt"
                from framework.version where published_by = :trace order by number
                """);
    }
}
