package cz.obzor.territory.web;

import cz.obzor.codelist.Codelists;
import cz.obzor.territory.Boundaries;
import cz.obzor.territory.Boundary;
import cz.obzor.territory.Level;
import cz.obzor.territory.SizeClass;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.territory.TerritoryLabels;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.Takes;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Units of the territory for programs.
@RestController
@RequestMapping("/api/v1/territories")
final class TerritoryApi {
    private static final int MOST_FOUND = 10_000;
    private static final int SUGGESTIONS = 8;

    private final Territories territories;
    private final Boundaries boundaries;
    private final TerritoryLabels labels;
    private final SizeClass sizes;
    private final Addresses addresses;

    TerritoryApi(
            Territories territories,
            Boundaries boundaries,
            TerritoryLabels labels,
            Codelists codelists,
            Addresses addresses) {
        this.territories = territories;
        this.boundaries = boundaries;
        this.labels = labels;
        this.sizes = new SizeClass(codelists.get("size-class"));
        this.addresses = addresses;
    }

    @Takes({"q", "level", "within", "on", "limit", "cursor"})
    @GetMapping
    TerritoryJson.Part list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        AskedDay asked = AskedDay.of(parameters, "on", territories);
        Set<Level> levels = levels(parameters);
        @Nullable
        TerritoryCode within =
                parameters.text("within").map(code -> code("within", code)).orElse(null);
        int limit = parameters.integer("limit", 1, 1000).orElse(20);
        int from = parameters.text("cursor").map(TerritoryApi::position).orElse(0);
        List<Territory> all = parameters
                .text("q")
                .map(query -> territories.search(query, levels, MOST_FOUND, asked.day()))
                .orElseGet(() -> all(levels, asked.day()).toList())
                .stream()
                .filter(unit -> within == null
                        || unit.within(within.level()).filter(within::equals).isPresent())
                .toList();
        int to = Math.min(from + limit, all.size());
        Language language = Language.of(request);
        return new TerritoryJson.Part(
                all.subList(Math.min(from, to), to).stream()
                        .map(unit -> json(unit, asked, language))
                        .toList(),
                to < all.size() ? cursor(to) : null,
                all.size());
    }

    /// For fields of forms that help while one types.
    @Takes({"q", "level", "on"})
    @GetMapping("/suggestions")
    List<TerritoryJson.Suggestion> suggestions(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        AskedDay asked = AskedDay.of(parameters, "on", territories);
        Language language = Language.of(request);
        var pages = new TerritoryAddresses(addresses, language, asked.said() ? asked.day() : null);
        return territories
                .search(parameters.text("q").orElse(""), levels(parameters), SUGGESTIONS, asked.day())
                .stream()
                .map(unit -> new TerritoryJson.Suggestion(
                        unit.name(),
                        labels.note(unit, language, asked.day()),
                        unit.code().value(),
                        pages.page(unit.code())))
                .toList();
    }

    @Takes("on")
    @GetMapping("/{code}")
    TerritoryJson one(@PathVariable String code, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        AskedDay asked = AskedDay.of(parameters, "on", territories);
        return json(get(code, asked.day()), asked, Language.of(request));
    }

    @Takes("on")
    @GetMapping(path = "/{code}/boundary", produces = "application/geo+json")
    TerritoryJson.Feature boundary(@PathVariable String code, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        AskedDay asked = AskedDay.of(parameters, "on", territories);
        Territory unit = get(code, asked.day());
        Boundary boundary = boundaries
                .find(unit.code(), asked.day())
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "territory.boundary.none", code));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("code", unit.code().value());
        properties.put("level", unit.level().slug());
        properties.put("name", unit.name());
        properties.put("schematic", boundary.schematic());
        return new TerritoryJson.Feature("Feature", unit.code().value(), properties, GeoJson.geometry(boundary.area()));
    }

    private Territory get(String code, LocalDate day) {
        TerritoryCode parsed = code("code", code);
        return territories
                .find(parsed, day)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "territory.code.none", code, day.toString()));
    }

    private Stream<Territory> all(Set<Level> levels, LocalDate day) {
        return Arrays.stream(Level.values())
                .filter(level -> levels.isEmpty() || levels.contains(level))
                .flatMap(level -> territories.all(level, day).stream());
    }

    private static Set<Level> levels(Parameters parameters) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (String values : parameters.values("level")) {
            for (String value : values.split(",", -1)) {
                levels.add(Level.ofSlug(value.strip())
                        .orElseThrow(() -> Problem.badParameter("level", "territory.level.wrong", value)));
            }
        }
        return levels;
    }

    private static TerritoryCode code(String name, String value) {
        return TerritoryCode.parse(value).orElseThrow(() -> Problem.badParameter(name, "territory.code.wrong", value));
    }

    private TerritoryJson json(Territory unit, AskedDay asked, Language language) {
        LocalDate day = asked.day();
        boolean municipality = unit.level() == Level.MUNICIPALITY;
        return new TerritoryJson(
                unit.code().value(),
                unit.level().slug(),
                unit.name(),
                labels.label(unit, language, day),
                unit.type(),
                reference(unit.region(), day),
                reference(unit.district(), day),
                reference(unit.orp(), day),
                unit.population(),
                municipality ? sizes.of(unit.population()) : null,
                unit.municipalities(),
                unit.point(),
                unit.web(),
                unit.otherCodes(),
                unit.validFrom(),
                unit.validTo(),
                new TerritoryAddresses(addresses, language, asked.said() ? day : null).page(unit.code()));
    }

    private TerritoryJson.@Nullable Reference reference(@Nullable TerritoryCode code, LocalDate day) {
        return code == null
                ? null
                : new TerritoryJson.Reference(
                        code.value(),
                        territories.find(code, day).map(Territory::name).orElse(code.value()));
    }

    /// A place in a list that does not change while its day does not.
    private static String cursor(int position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Integer.toString(position).getBytes(StandardCharsets.US_ASCII));
    }

    private static int position(String cursor) {
        try {
            int position =
                    Integer.parseInt(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            if (position >= 0) {
                return position;
            }
        } catch (IllegalArgumentException malformed) {
            // told below, like a negative place
        }
        throw Problem.badParameter("cursor", "problem.parameter.cursor");
    }
}
