package cz.obzor.territory.web;

import cz.obzor.codelist.Codelist;
import cz.obzor.codelist.Codelists;
import cz.obzor.territory.Level;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Pages of the state, regions, districts and ORP: a map and the same as a table.
@Controller
final class UnitPages {
    private static final int MOST_FOUND = 50;

    private final Territories territories;
    private final TerritoryLabels labels;
    private final Maps maps;
    private final Codelist types;
    private final Addresses addresses;
    private final Messages messages;

    UnitPages(
            Territories territories,
            TerritoryLabels labels,
            Maps maps,
            Codelists codelists,
            Addresses addresses,
            Messages messages) {
        this.territories = territories;
        this.labels = labels;
        this.maps = maps;
        this.types = codelists.get("municipality-type");
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/uzemi", "/en/territory"})
    ModelAndView state(HttpServletRequest request) {
        var asked = PageRequest.of(request, territories, addresses);
        Optional<String> query = asked.parameters().text("q");
        List<Territory> found = query.map(name -> territories.search(
                        name, Set.of(), MOST_FOUND, asked.day().day()))
                .orElse(List.of());
        if (found.size() == 1) {
            return new ModelAndView(
                    "redirect:" + asked.pages().page(found.getFirst().code()));
        }
        var search = new UnitPage.Search(
                query.orElse(""), found.stream().map(unit -> found(unit, asked)).toList());
        return page(TerritoryCode.STATE, search, asked);
    }

    @GetMapping({"/uzemi/{code}", "/en/territory/{code}"})
    ModelAndView unit(@PathVariable String code, HttpServletRequest request) {
        var asked = PageRequest.of(request, territories, addresses);
        TerritoryCode parsed = TerritoryCode.parse(code).orElseThrow(Problem::notFound);
        if (parsed.level() == Level.STATE || parsed.level() == Level.MUNICIPALITY) {
            return new ModelAndView("redirect:" + asked.pages().page(parsed));
        }
        return page(parsed, null, asked);
    }

    private ModelAndView page(TerritoryCode code, UnitPage.@Nullable Search search, PageRequest asked) {
        Territory unit = territories.find(code, asked.day().day()).orElseThrow(Problem::notFound);
        Language language = asked.language();
        List<Level> divisions = divisions(code.level());
        Level level = level(asked.parameters(), divisions);
        List<Territory> parts = territories.inside(code, level, asked.day().day());
        return View.of(
                "territory/web/unit",
                new UnitPage(
                        title(unit, asked),
                        code.level() == Level.STATE
                                ? null
                                : messages.text(
                                        language,
                                        "territory.eyebrow." + code.level().slug()),
                        perex(unit, asked),
                        crumbs(unit, asked),
                        search,
                        maps.parts(code, level, asked.pages(), asked.day().day())
                                .orElse(null),
                        divisions.size() < 2 ? List.of() : views(code, divisions, level, asked),
                        new UnitPage.Parts(
                                messages.text(language, "territory.parts." + level.slug(), title(unit, asked)),
                                level == Level.MUNICIPALITY,
                                parts.stream().map(part -> row(part, asked)).toList()),
                        asked.dayView(code, territories.states())));
    }

    /// The first one is shown unless another is asked for.
    private static List<Level> divisions(Level level) {
        return switch (level) {
            case STATE -> List.of(Level.REGION, Level.DISTRICT, Level.ORP);
            case REGION -> List.of(Level.ORP, Level.DISTRICT, Level.MUNICIPALITY);
            case DISTRICT, ORP, MUNICIPALITY -> List.of(Level.MUNICIPALITY);
        };
    }

    private static Level level(Parameters parameters, List<Level> divisions) {
        Optional<String> asked = parameters.text("by");
        if (asked.isEmpty()) {
            return divisions.getFirst();
        }
        return Level.ofSlug(asked.get())
                .filter(divisions::contains)
                .orElseThrow(() -> Problem.badParameter("by", "territory.level.wrong", asked.get()));
    }

    private String title(Territory unit, PageRequest asked) {
        return switch (unit.level()) {
            case STATE -> messages.text(asked.language(), "territory.title");
            case REGION, ORP, DISTRICT, MUNICIPALITY ->
                labels.label(unit, asked.language(), asked.day().day());
        };
    }

    private String perex(Territory unit, PageRequest asked) {
        return unit.level() == Level.STATE
                ? messages.text(asked.language(), "territory.perex.state", unit.municipalities())
                : messages.text(asked.language(), "territory.perex.unit", unit.municipalities(), unit.population());
    }

    private List<Shell.Link> crumbs(Territory unit, PageRequest asked) {
        if (unit.level() == Level.STATE) {
            return List.of();
        }
        return asked.crumbs(
                messages, labels, territories.path(unit.code(), asked.day().day()));
    }

    private List<Shell.Link> views(TerritoryCode code, List<Level> divisions, Level shown, PageRequest asked) {
        return divisions.stream()
                .map(level -> new Shell.Link(
                        messages.text(asked.language(), "territory.by." + level.slug()),
                        level == divisions.getFirst()
                                ? asked.pages().page(code)
                                : asked.pages().parts(code, level),
                        level == shown))
                .toList();
    }

    private UnitPage.Row row(Territory part, PageRequest asked) {
        String type = part.type();
        return new UnitPage.Row(
                part.name(),
                asked.pages().page(part.code()),
                part.code().value(),
                type == null ? "" : types.label(type, asked.language().code()),
                part.municipalities(),
                part.population());
    }

    private UnitPage.Found found(Territory unit, PageRequest asked) {
        return new UnitPage.Found(
                unit.name(),
                labels.note(unit, asked.language(), asked.day().day()),
                asked.pages().page(unit.code()));
    }
}
