package cz.obzor.strategy.web;

import cz.obzor.codelist.Codelists;
import cz.obzor.strategy.StrategyAddresses;
import cz.obzor.strategy.overview.Coverage;
import cz.obzor.strategy.overview.Coverage.Division;
import cz.obzor.strategy.overview.Coverage.Part;
import cz.obzor.territory.AreaMaps;
import cz.obzor.territory.Level;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.territory.TerritoryLabels;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.Shell;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Who has a valid strategy: a map with its table, and the municipalities that have none.
@Controller
final class CoveragePages {
    private static final int AT_ONCE = 100;

    private final Coverage coverage;
    private final AreaMaps maps;
    private final Territories territories;
    private final TerritoryLabels territoryLabels;
    private final Codelists codelists;
    private final StrategyLabels labels;
    private final Addresses addresses;

    CoveragePages(
            Coverage coverage,
            AreaMaps maps,
            Territories territories,
            TerritoryLabels territoryLabels,
            Codelists codelists,
            StrategyLabels labels,
            Addresses addresses) {
        this.coverage = coverage;
        this.maps = maps;
        this.territories = territories;
        this.territoryLabels = territoryLabels;
        this.codelists = codelists;
        this.labels = labels;
        this.addresses = addresses;
    }

    @GetMapping({"/strategie/platnost", "/en/strategies/validity"})
    ModelAndView overview(HttpServletRequest request) {
        Language language = Language.of(request);
        Division division = Parameters.of(request)
                .text("podle")
                .map(name -> Division.of(name)
                        .orElseThrow(() -> Problem.badParameter("podle", "strategy.coverage.by.wrong", name)))
                .orElse(Division.REGION);
        List<Part> parts = coverage.by(division);
        List<CoveragePage.Row> rows =
                parts.stream().map(part -> row(part, division, language)).toList();
        Part total = Part.sum(parts);
        return View.of(
                "strategy/web/coverage",
                new CoveragePage(
                        divisions(division, language),
                        labels.text(language, "strategy.coverage.column." + division.code()),
                        labels.text(language, "strategy.coverage.caption." + division.code()),
                        total,
                        StrategyLabels.share(total.share(), language),
                        addresses.in(language, StrategyAddresses.uncovered()),
                        division != Division.SIZE_CLASS,
                        map(division, parts, language).orElse(null),
                        legend(language),
                        rows));
    }

    private List<Shell.Link> divisions(Division shown, Language language) {
        String address = addresses.in(language, StrategyAddresses.coverage());
        return Arrays.stream(Division.values())
                .map(division -> new Shell.Link(
                        labels.text(language, "strategy.coverage.by." + division.code()),
                        division == Division.REGION ? address : address + "?podle=" + division.czech(),
                        division == shown))
                .toList();
    }

    private CoveragePage.Row row(Part part, Division division, Language language) {
        return new CoveragePage.Row(
                name(part, division, language),
                part,
                StrategyLabels.share(part.share(), language),
                division == Division.SIZE_CLASS ? null : strategies(part.code(), language),
                uncovered(part, division, language));
    }

    private String name(Part part, Division division, Language language) {
        if (division == Division.SIZE_CLASS) {
            return codelists.get("size-class").label(part.code(), language.code());
        }
        return territories
                .find(new TerritoryCode(part.code()))
                .map(Territory::name)
                .orElse(part.code());
    }

    private String strategies(String territory, Language language) {
        return addresses.in(language, StrategyAddresses.list()) + "?territory=" + territory
                + "&validity=valid&validity=open";
    }

    private String uncovered(Part part, Division division, Language language) {
        String parameter = division == Division.SIZE_CLASS ? "size" : "territory";
        return addresses.in(language, StrategyAddresses.uncovered()) + "?" + parameter + "=" + part.code();
    }

    private Optional<AreaMaps.AreaMap> map(Division division, List<Part> parts, Language language) {
        if (division == Division.SIZE_CLASS) {
            return Optional.empty();
        }
        List<AreaMaps.Area> areas = parts.stream()
                .map(part -> new AreaMaps.Area(
                        new TerritoryCode(part.code()),
                        labels.text(
                                language,
                                "strategy.coverage.map.shape",
                                name(part, division, language),
                                part.valid(),
                                part.municipalities(),
                                StrategyLabels.share(part.share(), language)),
                        strategies(part.code(), language),
                        CoverageShades.of(part.share())))
                .toList();
        return maps.draw(division == Division.REGION ? Level.REGION : Level.ORP, areas);
    }

    private List<CoveragePage.Shade> legend(Language language) {
        return IntStream.rangeClosed(0, CoverageShades.MOST)
                .mapToObj(shade -> new CoveragePage.Shade(
                        shade,
                        labels.text(
                                language,
                                "strategy.coverage.shade." + (shade == 0 ? "none" : "some"),
                                CoverageShades.above(shade),
                                CoverageShades.upTo(shade))))
                .toList();
    }

    @GetMapping({"/strategie/platnost/obce", "/en/strategies/validity/municipalities"})
    ModelAndView uncovered(HttpServletRequest request) {
        Language language = Language.of(request);
        Parameters parameters = Parameters.of(request);
        TerritoryCode whole = parameters
                .text("territory")
                .map(code -> TerritoryCode.parse(code)
                        .filter(parsed -> territories.find(parsed).isPresent())
                        .orElseThrow(() -> Problem.badParameter("territory", "problem.parameter.code", code)))
                .orElse(TerritoryCode.STATE);
        String size = parameters
                .text("size")
                .map(code -> codelists
                        .get("size-class")
                        .find(code)
                        .orElseThrow(() -> Problem.badParameter("size", "problem.parameter.code", code))
                        .code())
                .orElse(null);
        int offset = parameters.integer("cursor", 0, 1_000_000).orElse(0);
        List<Coverage.Uncovered> all = coverage.uncovered(whole, size);
        int from = Math.min(offset, all.size());
        int to = Math.min(from + AT_ONCE, all.size());
        return View.of(
                "strategy/web/uncovered",
                new UncoveredPage(
                        where(whole, size, language),
                        all.size(),
                        from + 1,
                        to,
                        all.subList(from, to).stream()
                                .map(unit -> row(unit, language))
                                .toList(),
                        addresses.in(language, StrategyAddresses.coverage()),
                        from == 0 ? null : address(whole, size, Math.max(0, from - AT_ONCE), language),
                        to == all.size() ? null : address(whole, size, to, language)));
    }

    private String where(TerritoryCode whole, @Nullable String size, Language language) {
        if (size != null) {
            return codelists.get("size-class").label(size, language.code());
        }
        return whole.equals(TerritoryCode.STATE) ? "" : territoryLabels.label(whole.value(), language);
    }

    private UncoveredPage.Row row(Coverage.Uncovered uncovered, Language language) {
        Territory unit = uncovered.municipality();
        String code = unit.code().value();
        return new UncoveredPage.Row(
                unit.name(),
                labels.territoryAddress(code)
                        .map(czech -> addresses.in(language, czech))
                        .orElse(""),
                territoryLabels.note(unit, language, territories.today()),
                unit.population(),
                labels.text(
                        language,
                        uncovered.standing() == Coverage.Standing.OTHER
                                ? "strategy.coverage.standing.other"
                                : "strategy.coverage.standing.none"),
                uncovered.standing() == Coverage.Standing.OTHER
                        ? addresses.in(language, StrategyAddresses.list()) + "?territory=" + code
                        : null);
    }

    private String address(TerritoryCode whole, @Nullable String size, int offset, Language language) {
        String filter = size != null ? "size=" + size : "territory=" + whole;
        return addresses.in(language, StrategyAddresses.uncovered()) + "?" + filter
                + (offset == 0 ? "" : "&cursor=" + offset);
    }
}
