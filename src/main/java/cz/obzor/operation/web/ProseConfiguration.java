package cz.obzor.operation.web;

import cz.obzor.web.AddressWords;
import cz.obzor.web.BodyLimits;
import cz.obzor.web.BodyLimits.Body;
import cz.obzor.web.BodyLimits.Larger;
import cz.obzor.web.UploadSettings;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProseConfiguration {

    @Bean
    AddressWords proseWords() {
        return new AddressWords(
                Map.of("o-platforme", "about", "pristupnost", "accessibility", "rozhrani", "interface"));
    }

    @Bean
    BodyLimits operationBodies(UploadSettings uploads) {
        return new BodyLimits(List.of(new Larger("/api/v1/operation/territory", Body.DOCUMENT, uploads.maxFileSize())));
    }
}
