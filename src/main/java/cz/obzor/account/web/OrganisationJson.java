package cz.obzor.account.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import cz.obzor.account.Ico;
import cz.obzor.account.Organisation;
import cz.obzor.account.OrganisationId;
import cz.obzor.codelist.Codelists;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An organisation as the API gives it.
///
/// @param helix     code in the codelist {@code quadruple-helix}
/// @param successor id of the organisation into which it was merged
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganisationJson(
        String id,
        String kind,
        @Nullable String helix,
        String name,
        @Nullable String ico,
        @Nullable String dataBox,
        @Nullable String territory,
        @Nullable String region,
        @Nullable String web,
        String state,
        @Nullable String successor,
        String url) {

    record Part(
            List<OrganisationJson> items,
            @JsonInclude @Nullable String next,
            long total) {}

    static OrganisationJson of(Organisation organisation, Codelists codelists) {
        Ico ico = organisation.details().ico();
        OrganisationId successor = organisation.successor();
        return new OrganisationJson(
                organisation.id().value(),
                organisation.details().kind(),
                codelists
                        .get("organisation-kind")
                        .get(organisation.details().kind())
                        .broader(),
                organisation.name(),
                ico == null ? null : ico.value(),
                organisation.details().dataBox(),
                organisation.details().territory(),
                organisation.region(),
                organisation.details().web(),
                organisation.state().name().toLowerCase(Locale.ROOT),
                successor == null ? null : successor.value(),
                "/api/v1/organisations/" + organisation.id());
    }
}
