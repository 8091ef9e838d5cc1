package cz.obzor.account.web;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Actor;
import cz.obzor.account.Ico;
import cz.obzor.account.Organisation;
import cz.obzor.account.OrganisationFilter;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Organisations;
import cz.obzor.account.Target;
import cz.obzor.account.privacy.Consents;
import cz.obzor.codelist.Code;
import cz.obzor.codelist.Codelists;
import cz.obzor.territory.Level;
import cz.obzor.territory.Territories;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.territory.TerritoryLabels;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.Shell;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// The list of organisations and the page of each.
@Controller
final class OrganisationPages {
    static final String LIST = "/organizace";
    private static final int ROWS = 50;

    private final Organisations organisations;
    private final Codelists codelists;
    private final Territories territories;
    private final TerritoryLabels labels;
    private final Consents consents;
    private final Access access;
    private final Addresses addresses;
    private final Messages messages;

    OrganisationPages(
            Organisations organisations,
            Codelists codelists,
            Territories territories,
            TerritoryLabels labels,
            Consents consents,
            Access access,
            Addresses addresses,
            Messages messages) {
        this.organisations = organisations;
        this.codelists = codelists;
        this.territories = territories;
        this.labels = labels;
        this.consents = consents;
        this.access = access;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/organizace", "/en/organisations"})
    ModelAndView list(HttpServletRequest request) {
        Language language = Language.of(request);
        Parameters parameters = Parameters.of(request);
        OrganisationFilter filter = new OrganisationFilter(
                parameters.text("q").orElse(""),
                parameters.text("kind").orElse(null),
                parameters.text("region").orElse(null),
                null);
        long total = organisations.count(filter);
        int last = (int) Math.max(1, (total + ROWS - 1) / ROWS);
        int number = parameters.integer("page", 1, last).orElse(1);
        List<OrganisationsPage.Row> rows = organisations.part(filter, number, ROWS).stream()
                .map(organisation -> row(organisation, language))
                .toList();
        return View.of(
                "account/web/organisations",
                new OrganisationsPage(
                        filter.text(),
                        kinds(codelists, filter.kind(), language),
                        territories.all(Level.REGION, territories.today()).stream()
                                .map(region -> new OrganisationsPage.Choice(
                                        region.code().value(),
                                        region.name(),
                                        region.code().value().equals(filter.region())))
                                .toList(),
                        !filter.equals(OrganisationFilter.all()),
                        total,
                        rows,
                        number > 1 ? address(request, number - 1) : null,
                        number < last ? address(request, number + 1) : null,
                        pages(request, number, last),
                        access.may(Action.ORGANISATION_ADMINISTER, Target.none())));
    }

    @GetMapping({"/organizace/{id}", "/en/organisations/{id}"})
    ModelAndView one(@PathVariable String id, HttpServletRequest request) {
        Language language = Language.of(request);
        Organisation organisation =
                OrganisationId.parse(id).flatMap(organisations::find).orElseThrow(Problem::notFound);
        Code kind =
                codelists.get("organisation-kind").get(organisation.details().kind());
        String helix =
                kind.broader() == null ? "" : codelists.get("quadruple-helix").label(kind.broader(), language.code());
        Ico ico = organisation.details().ico();
        OrganisationId successor = organisation.successor();
        return View.of(
                "account/web/organisation",
                new OrganisationPage(
                        organisation.name(),
                        kind.name(language.code()),
                        helix,
                        ico == null ? "" : ico.value(),
                        orEmpty(organisation.details().dataBox()),
                        territory(organisation, language),
                        orEmpty(organisation.details().web()),
                        organisation.active() ? null : ended(organisation, language),
                        successor == null
                                ? null
                                : organisations
                                        .find(successor)
                                        .map(other -> new Shell.Link(
                                                other.name(), addressOf(other.id(), language, addresses), false))
                                        .orElse(null),
                        access.may(Action.MEMBER_READ, Target.of(organisation.id()))
                                ? addresses.in(language, LIST + "/" + organisation.id() + "/clenove")
                                : null,
                        access.may(Action.KEY_CHANGE, Target.of(organisation.id()))
                                ? addresses.in(language, LIST + "/" + organisation.id() + "/klice")
                                : null,
                        mayAsk(organisation)
                                ? addresses.in(language, LIST + "/" + organisation.id() + "/zadost")
                                : null,
                        access.may(Action.ORGANISATION_CHANGE, Target.of(organisation.id()))
                                ? addressOf(organisation.id(), language, addresses)
                                        + (language == Language.CS ? "/upravit" : "/edit")
                                : null,
                        organisation.active() ? consents.contacts(organisation.id()) : List.of(),
                        "/api/v1/organisations/" + organisation.id()));
    }

    /// Whether the visitor could ask to work for it: she does not yet, and is no program.
    private boolean mayAsk(Organisation organisation) {
        return organisation.active()
                && switch (access.actor()) {
                    case Actor.Nobody nobody -> true;
                    case Actor.Person person ->
                        person.memberships().stream()
                                .noneMatch(work -> organisation.id().equals(work.organisation()));
                    default -> false;
                };
    }

    static String addressOf(OrganisationId id, Language language, Addresses addresses) {
        return addresses.in(language, LIST + "/" + id);
    }

    static List<OrganisationsPage.Choice> kinds(Codelists codelists, @Nullable String chosen, Language language) {
        return codelists.get("organisation-kind").all().stream()
                .map(kind -> new OrganisationsPage.Choice(
                        kind.code(), kind.name(language.code()), kind.code().equals(chosen)))
                .toList();
    }

    private OrganisationsPage.Row row(Organisation organisation, Language language) {
        Ico ico = organisation.details().ico();
        String territory = organisation.details().territory();
        return new OrganisationsPage.Row(
                organisation.name(),
                addressOf(organisation.id(), language, addresses),
                codelists.get("organisation-kind").label(organisation.details().kind(), language.code()),
                territory == null ? "" : labels.label(territory, language),
                ico == null ? "" : ico.value(),
                !organisation.active());
    }

    private String ended(Organisation organisation, Language language) {
        return messages.text(
                language,
                "account.organisation.state." + organisation.state().name().toLowerCase(Locale.ROOT));
    }

    private Shell.@Nullable Link territory(Organisation organisation, Language language) {
        String code = organisation.details().territory();
        if (code == null) {
            return null;
        }
        boolean municipality = TerritoryCode.parse(code)
                .filter(parsed -> parsed.level() == Level.MUNICIPALITY)
                .isPresent();
        String path = (municipality ? "/obce/" : "/uzemi/") + code;
        return new Shell.Link(labels.label(code, language), addresses.in(language, path), false);
    }

    private static List<Shell.Link> pages(HttpServletRequest request, int number, int last) {
        return IntStream.rangeClosed(1, last)
                .filter(page -> page == 1 || page == last || Math.abs(page - number) <= 2)
                .boxed()
                .flatMap(page -> {
                    var link = new Shell.Link(page.toString(), address(request, page), page == number);
                    boolean gap = (page == last && number + 3 < last) || (page == number - 2 && page > 2);
                    return gap
                            ? java.util.stream.Stream.of(new Shell.Link("…", "", false), link)
                            : java.util.stream.Stream.of(link);
                })
                .toList();
    }

    private static String address(HttpServletRequest request, int page) {
        var address = UriComponentsBuilder.fromPath(request.getRequestURI());
        for (String name : List.of("q", "kind", "region")) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                address.queryParam(name, "{" + name + "}");
            }
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode()
                .buildAndExpand(java.util.Map.of(
                        "q", orEmpty(request.getParameter("q")),
                        "kind", orEmpty(request.getParameter("kind")),
                        "region", orEmpty(request.getParameter("region"))))
                .toUriString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
