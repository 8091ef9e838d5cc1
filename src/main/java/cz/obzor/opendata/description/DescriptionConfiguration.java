package cz.obzor.opendata.description;

import cz.obzor.web.SiteSettings;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {

    @Bean
    OpenAPI apiDescription(SiteSettings site) {
        return new OpenAPI()
                .info(new Info()
                        .title("Obzor")
                        .version("1")
                        .description("Strategies, documents, territory and everything else that the platform holds.")
                        .license(new License().name("CC BY 4.0").url("https://creativecommons.org/licenses/by/4.0/")))
                .servers(List.of(new Server().url(site.baseUrl())))
                .components(new Components()
                        .addSecuritySchemes(
                                Described.KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("Key of an organisation.")));
    }

    @Bean
    ModelResolver schemaResolver(ObjectMapperProvider mapper) {
        return new ModelResolver(mapper.jsonMapper(), new SchemaNames());
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }
}
