package cz.obzor.strategy.web;

import cz.obzor.codelist.Codelists;
import cz.obzor.strategy.overview.Coverage;
import cz.obzor.strategy.overview.Coverage.Division;
import cz.obzor.strategy.overview.Coverage.Part;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.Takes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who has a valid strategy, for programs.
@RestController
final class CoverageApi {
    private final Coverage coverage;
    private final Territories territories;
    private final Codelists codelists;

    CoverageApi(Coverage coverage, Territories territories, Codelists codelists) {
        this.coverage = coverage;
        this.territories = territories;
        this.codelists = codelists;
    }

    /// @param next always null, since all units are given at once
    record Answer(LocalDate on, List<Item> items, @Nullable String next, int total) {}

    /// @param share of municipalities with a valid strategy, 0 to 1
    record Item(
            String code,
            String name,
            int municipalities,
            int valid,
            int other,
            int without,
            int samples,
            double share) {}

    @Takes("by")
    @GetMapping("/api/v1/strategies/validity")
    Answer validity(HttpServletRequest request) {
        String by = Parameters.of(request).text("by").orElse("region");
        Division division = Division.of(by)
                .filter(found -> found.code().equals(by))
                .orElseThrow(() -> Problem.badParameter("by", "strategy.coverage.by.wrong.api", by));
        List<Item> items = coverage.by(division).stream()
                .map(part -> item(part, division, Language.of(request)))
                .toList();
        return new Answer(territories.today(), items, null, items.size());
    }

    private Item item(Part part, Division division, Language language) {
        String name = division == Division.SIZE_CLASS
                ? codelists.get("size-class").label(part.code(), language.code())
                : territories
                        .find(new TerritoryCode(part.code()))
                        .map(Territory::name)
                        .orElse(part.code());
        return new Item(
                part.code(),
                name,
                part.municipalities(),
                part.valid(),
                part.other(),
                part.without(),
                part.samples(),
                Math.round(part.share() * 10_000) / 10_000.0);
    }
}
