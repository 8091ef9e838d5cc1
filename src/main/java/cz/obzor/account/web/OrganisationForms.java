package cz.obzor.account.web;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Organisation;
import cz.obzor.account.OrganisationDetails;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Organisations;
import cz.obzor.account.Target;
import cz.obzor.codelist.Codelists;
import cz.obzor.territory.TerritoryLabels;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.Shell;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Forms that add an organisation, change it and end it.
@Controller
final class OrganisationForms {
    private static final String ADD = OrganisationPages.LIST + "/pridat";

    private final Organisations organisations;
    private final OrganisationFields fields;
    private final Codelists codelists;
    private final TerritoryLabels labels;
    private final Access access;
    private final Addresses addresses;
    private final Messages messages;

    OrganisationForms(
            Organisations organisations,
            OrganisationFields fields,
            Codelists codelists,
            TerritoryLabels labels,
            Access access,
            Addresses addresses,
            Messages messages) {
        this.organisations = organisations;
        this.fields = fields;
        this.codelists = codelists;
        this.labels = labels;
        this.access = access;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/organizace/pridat", "/en/organisations/add"})
    ModelAndView addForm(HttpServletRequest request) {
        access.require(Action.ORGANISATION_ADMINISTER, Target.none());
        return form(null, Map.of("kind", ""), Optional.empty(), 0, Language.of(request));
    }

    @PostMapping({"/organizace/pridat", "/en/organisations/add"})
    ModelAndView add(@RequestParam Map<String, String> sent, HttpServletRequest request) {
        access.require(Action.ORGANISATION_ADMINISTER, Target.none());
        Language language = Language.of(request);
        try {
            return to(organisations.add(fields.checked(sent)).id(), language);
        } catch (Problem problem) {
            return refused(null, sent, problem, 0, language);
        }
    }

    @GetMapping({"/organizace/{id}/upravit", "/en/organisations/{id}/edit"})
    ModelAndView changeForm(@PathVariable String id, HttpServletRequest request) {
        Organisation organisation = mine(id);
        Language language = Language.of(request);
        Map<String, String> typed = new HashMap<>(Typed.of(organisation));
        String code = organisation.details().territory();
        typed.put("territoryCode", code == null ? "" : code);
        typed.put("territory", code == null ? "" : labels.label(code, language));
        return form(organisation, typed, Optional.empty(), organisation.revision(), language);
    }

    @PostMapping({"/organizace/{id}/upravit", "/en/organisations/{id}/edit"})
    ModelAndView change(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "revision") long revision,
            HttpServletRequest request) {
        Organisation organisation = mine(id);
        Language language = Language.of(request);
        Map<String, String> typed = new HashMap<>(sent);
        typed.putIfAbsent("kind", organisation.details().kind());
        try {
            OrganisationDetails details = fields.checked(typed);
            return organisations
                    .change(organisation.id(), details, revision)
                    .map(changed -> to(changed.id(), language))
                    .orElseThrow(() -> Problem.of(ProblemKind.CONFLICT, "account.organisation.conflict"));
        } catch (Problem problem) {
            return refused(organisation, typed, problem, revision, language);
        }
    }

    @PostMapping({"/organizace/{id}/ukoncit", "/en/organisations/{id}/end"})
    ModelAndView end(
            @PathVariable String id,
            @RequestParam(name = "successor", defaultValue = "") String successor,
            @RequestParam(name = "revision") long revision,
            HttpServletRequest request) {
        access.require(Action.ORGANISATION_ADMINISTER, Target.none());
        Organisation organisation = mine(id);
        Language language = Language.of(request);
        try {
            String last = successor.strip().replaceAll(".*/", "");
            OrganisationId into = last.isEmpty()
                    ? null
                    : OrganisationId.parse(last)
                            .filter(other -> organisations.find(other).isPresent())
                            .orElseThrow(() -> Problem.invalid(
                                    List.of(new Problem.FieldError("successor", "account.field.successor.wrong"))));
            return organisations
                    .end(organisation.id(), into, revision)
                    .map(ended -> to(ended.id(), language))
                    .orElseThrow(() -> Problem.of(ProblemKind.CONFLICT, "account.organisation.conflict"));
        } catch (Problem problem) {
            Map<String, String> typed = new HashMap<>(Typed.of(organisation));
            typed.put("successor", successor);
            return refused(organisation, typed, problem, organisation.revision(), language);
        }
    }

    private Organisation mine(String id) {
        Organisation organisation =
                OrganisationId.parse(id).flatMap(organisations::find).orElseThrow(Problem::notFound);
        access.require(Action.ORGANISATION_CHANGE, Target.of(organisation.id()));
        return organisation;
    }

    private ModelAndView to(OrganisationId id, Language language) {
        return new ModelAndView("redirect:" + OrganisationPages.addressOf(id, language, addresses));
    }

    private ModelAndView refused(
            @Nullable Organisation organisation,
            Map<String, String> typed,
            Problem problem,
            long revision,
            Language language) {
        if (problem.kind() != ProblemKind.INVALID_FIELDS && problem.kind() != ProblemKind.CONFLICT) {
            throw problem;
        }
        ModelAndView again = form(organisation, typed, Optional.of(problem), revision, language);
        again.setStatus(HttpStatus.valueOf(problem.kind().status()));
        return again;
    }

    private ModelAndView form(
            @Nullable Organisation organisation,
            Map<String, String> typed,
            Optional<Problem> problem,
            long revision,
            Language language) {
        Map<String, String> errors = new HashMap<>();
        problem.ifPresent(found ->
                found.errors().forEach(error -> errors.putIfAbsent(error.field(), error.text(messages, language))));
        String path = organisation == null ? OrganisationPages.LIST : OrganisationPages.LIST + "/" + organisation.id();
        List<Shell.Link> candidates = errors.containsKey("territory")
                ? fields.candidates(typed).stream()
                        .map(unit -> new Shell.Link(
                                labels.label(unit.code().value(), language),
                                unit.code().value(),
                                false))
                        .toList()
                : List.of();
        return View.of(
                "account/web/organisation-form",
                new OrganisationFormPage(
                        organisation == null ? "" : organisation.name(),
                        addresses.in(language, organisation == null ? ADD : path + "/upravit"),
                        typed,
                        errors,
                        problem.map(found -> found.detail(messages, language)).orElse(""),
                        OrganisationPages.kinds(codelists, typed.get("kind"), language),
                        candidates,
                        revision,
                        addresses.in(language, path),
                        organisation != null
                                && organisation.active()
                                && access.may(Action.ORGANISATION_ADMINISTER, Target.none())));
    }
}
