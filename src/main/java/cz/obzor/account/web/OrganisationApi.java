package cz.obzor.account.web;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Organisation;
import cz.obzor.account.OrganisationDetails;
import cz.obzor.account.OrganisationFilter;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Organisations;
import cz.obzor.account.Target;
import cz.obzor.codelist.Codelists;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.Problem.FieldError;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.Takes;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Organisations for programs.
@RestController
@RequestMapping("/api/v1/organisations")
final class OrganisationApi {
    private final Organisations organisations;
    private final OrganisationFields fields;
    private final Codelists codelists;
    private final Access access;

    OrganisationApi(Organisations organisations, OrganisationFields fields, Codelists codelists, Access access) {
        this.organisations = organisations;
        this.fields = fields;
        this.codelists = codelists;
        this.access = access;
    }

    @Takes({"q", "kind", "region", "territory", "limit", "cursor"})
    @GetMapping
    OrganisationJson.Part list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        OrganisationFilter filter = new OrganisationFilter(
                parameters.text("q").orElse(""),
                parameters.text("kind").orElse(null),
                parameters.text("region").orElse(null),
                parameters.text("territory").orElse(null));
        int limit = parameters.integer("limit", 1, 100).orElse(20);
        OrganisationId after =
                parameters.text("cursor").map(OrganisationApi::position).orElse(null);
        List<Organisation> found = organisations.list(filter, after, limit + 1);
        List<Organisation> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new OrganisationJson.Part(
                shown.stream().map(one -> OrganisationJson.of(one, codelists)).toList(),
                found.size() > limit ? shown.getLast().id().value() : null,
                organisations.count(filter));
    }

    @GetMapping("/{id}")
    ResponseEntity<OrganisationJson> one(@PathVariable String id) {
        return answer(get(id));
    }

    @PostMapping
    ResponseEntity<OrganisationJson> add(@RequestBody JsonNode body) {
        Organisation added = organisations.add(fields.checked(typed(body, Map.of())));
        return ResponseEntity.created(URI.create("/api/v1/organisations/" + added.id()))
                .eTag(tag(added))
                .body(OrganisationJson.of(added, codelists));
    }

    @PatchMapping("/{id}")
    ResponseEntity<OrganisationJson> change(
            @PathVariable String id,
            @RequestBody JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        Organisation before = get(id);
        access.require(Action.ORGANISATION_CHANGE, Target.of(before.id()));
        if (match != null && !match.equals("*") && !match.equals(tag(before))) {
            throw Problem.stale(tag(before), true);
        }
        OrganisationDetails details = fields.checked(typed(body, Typed.of(before)));
        return organisations
                .change(before.id(), details, before.revision())
                .map(this::answer)
                .orElseThrow(() -> Problem.stale(tag(get(id)), match != null));
    }

    private ResponseEntity<OrganisationJson> answer(Organisation organisation) {
        return ResponseEntity.ok().eTag(tag(organisation)).body(OrganisationJson.of(organisation, codelists));
    }

    private Organisation get(String id) {
        return OrganisationId.parse(id).flatMap(organisations::find).orElseThrow(Problem::notFound);
    }

    private static OrganisationId position(String cursor) {
        return OrganisationId.parse(cursor).orElseThrow(() -> Problem.badParameter("cursor", "problem.parameter.form"));
    }

    private static String tag(Organisation organisation) {
        return "\"" + organisation.revision() + "\"";
    }

    /// Values of the body over those that were there; a null empties a field.
    private static Map<String, String> typed(JsonNode body, Map<String, String> before) {
        if (!body.isObject()) {
            throw Problem.of(ProblemKind.BAD_REQUEST);
        }
        Map<String, String> typed = new LinkedHashMap<>(before);
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            if (!OrganisationFields.NAMES.contains(field.getKey())) {
                throw Problem.invalid(List.of(new FieldError(field.getKey(), "problem.parameter.unknown")));
            }
            if (!field.getValue().isString() && !field.getValue().isNull()) {
                throw Problem.invalid(List.of(new FieldError(field.getKey(), "problem.parameter.form")));
            }
            typed.put(
                    field.getKey(),
                    field.getValue().isNull() ? "" : field.getValue().asString());
        }
        return typed;
    }
}
