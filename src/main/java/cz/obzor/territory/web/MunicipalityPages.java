package cz.obzor.territory.web;

import cz.obzor.codelist.Codelists;
import cz.obzor.territory.Level;
import cz.obzor.territory.MunicipalitySection;
import cz.obzor.territory.Point;
import cz.obzor.territory.SizeClass;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.territory.TerritoryLabels;
import cz.obzor.territory.map.Plane;
import cz.obzor.web.Addresses;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The page of a municipality, to which modules add their sections.
@Controller
final class MunicipalityPages {
    private static final int NEAR = 8;

    private final Territories territories;
    private final TerritoryLabels labels;
    private final Maps maps;
    private final Codelists codelists;
    private final SizeClass sizes;
    private final List<MunicipalitySection> sections;
    private final Addresses addresses;
    private final Messages messages;

    MunicipalityPages(
            Territories territories,
            TerritoryLabels labels,
            Maps maps,
            Codelists codelists,
            List<MunicipalitySection> sections,
            Addresses addresses,
            Messages messages) {
        this.territories = territories;
        this.labels = labels;
        this.maps = maps;
        this.codelists = codelists;
        this.sizes = new SizeClass(codelists.get("size-class"));
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(MunicipalitySection::order))
                .toList();
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/obce", "/en/municipalities"})
    ModelAndView all(HttpServletRequest request) {
        var asked = PageRequest.of(request, territories, addresses);
        return new ModelAndView("redirect:" + asked.pages().page(TerritoryCode.STATE));
    }

    @GetMapping({"/obce/{code}", "/en/municipalities/{code}"})
    ModelAndView one(@PathVariable String code, HttpServletRequest request) {
        var asked = PageRequest.of(request, territories, addresses);
        TerritoryCode parsed = TerritoryCode.parse(code)
                .filter(some -> some.level() == Level.MUNICIPALITY)
                .orElseThrow(Problem::notFound);
        Territory municipality = territories.find(parsed, asked.day().day()).orElseThrow(Problem::notFound);
        return View.of("territory/web/municipality", page(municipality, asked));
    }

    private MunicipalityPage page(Territory municipality, PageRequest asked) {
        List<Territory> path = territories.path(municipality.code(), asked.day().day());
        String type = municipality.type();
        return new MunicipalityPage(
                municipality.name(),
                type == null
                        ? ""
                        : codelists
                                .get("municipality-type")
                                .label(type, asked.language().code()),
                messages.text(
                        asked.language(),
                        "territory.municipality.perex",
                        municipality.population(),
                        labels.note(municipality, asked.language(), asked.day().day())),
                asked.crumbs(messages, labels, path),
                facts(municipality, path, asked),
                maps.locator(municipality, asked.pages(), asked.day().day()).orElse(null),
                sections(municipality, asked),
                near(municipality, asked),
                asked.dayView(municipality.code(), territories.states()));
    }

    private List<MunicipalityPage.Fact> facts(Territory municipality, List<Territory> path, PageRequest asked) {
        List<MunicipalityPage.Fact> facts = new ArrayList<>();
        for (Territory above : path.reversed().subList(1, path.size())) {
            facts.add(fact(
                    asked,
                    "territory.fact." + above.level().slug(),
                    above.name(),
                    asked.pages().page(above.code())));
        }
        facts.add(fact(
                asked,
                "territory.fact.population",
                messages.text(asked.language(), "territory.number", municipality.population()),
                null));
        String sizeClass = sizes.of(municipality.population());
        facts.add(fact(
                asked,
                "territory.fact.size",
                codelists.get("size-class").label(sizeClass, asked.language().code()),
                addresses.in(asked.language(), "/ciselniky/size-class")));
        facts.add(fact(asked, "territory.fact.code", municipality.code().value(), null));
        String web = municipality.web();
        if (web != null) {
            String shown = web.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
            facts.add(fact(asked, "territory.fact.web", shown, web));
        }
        return facts;
    }

    private MunicipalityPage.Fact fact(PageRequest asked, String term, String value, @Nullable String address) {
        return new MunicipalityPage.Fact(messages.text(asked.language(), term), value, address);
    }

    private List<SectionView> sections(Territory municipality, PageRequest asked) {
        List<SectionView> views = new ArrayList<>();
        for (MunicipalitySection section : sections) {
            section.model(municipality, asked.day().day(), asked.language())
                    .ifPresent(model -> views.add(new SectionView(
                            "oddil-" + section.order(),
                            messages.text(asked.language(), section.title()),
                            section.template(),
                            model)));
        }
        return views;
    }

    private List<MunicipalityPage.Near> near(Territory municipality, PageRequest asked) {
        Point from = municipality.point();
        if (from == null) {
            return List.of();
        }
        record Distant(Territory unit, double metres) {}
        return territories.all(Level.MUNICIPALITY, asked.day().day()).stream()
                .filter(other -> !other.code().equals(municipality.code()))
                .flatMap(other -> {
                    Point to = other.point();
                    return to == null
                            ? Stream.empty()
                            : Stream.of(new Distant(other, Plane.of(from).distance(Plane.of(to))));
                })
                .sorted(Comparator.comparingDouble(Distant::metres))
                .limit(NEAR)
                .map(distant -> new MunicipalityPage.Near(
                        distant.unit.name(),
                        asked.pages().page(distant.unit.code()),
                        labels.note(distant.unit, asked.language(), asked.day().day()),
                        Math.max(1, Math.round(distant.metres / 1000))))
                .toList();
    }
}
