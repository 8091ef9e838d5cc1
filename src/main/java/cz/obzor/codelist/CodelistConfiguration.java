package cz.obzor.codelist;

import cz.obzor.search.FacetLabels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CodelistConfiguration {

    @Bean
    Codelists codelists() {
        return Codelists.shipped();
    }

    @Bean
    FacetLabels kindFacet(Codelists codelists) {
        return new CodelistFacet("kind", codelists.get("document-kind"));
    }

    @Bean
    FacetLabels statusFacet(Codelists codelists) {
        return new CodelistFacet("status", codelists.get("document-status"));
    }

    @Bean
    FacetLabels topicFacet(Codelists codelists) {
        return new CodelistFacet("topic", codelists.get("topic"));
    }

    @Bean
    FacetLabels languageFacet(Codelists codelists) {
        return new CodelistFacet("language", codelists.get("language"));
    }
}
