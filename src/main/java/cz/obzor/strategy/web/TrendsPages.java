package cz.obzor.strategy.web;

import cz.obzor.strategy.overview.Trends;
import cz.obzor.strategy.overview.Trends.Trend;
import cz.obzor.strategy.store.TrendTable.Span;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.Takes;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/// Terms on the rise and on the wane: the page and the same for programs.
@Controller
final class TrendsPages {
    private static final int SHOWN = 20;
    private static final double WIDTH = 100;
    private static final double HEIGHT = 20;
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\s*[-–]\\s*(\\d{4}))?");

    private final Trends trends;
    private final StrategyLabels labels;
    private final Addresses addresses;

    TrendsPages(Trends trends, StrategyLabels labels, Addresses addresses) {
        this.trends = trends;
        this.labels = labels;
        this.addresses = addresses;
    }

    @GetMapping({"/strategie/trendy", "/en/strategies/trends"})
    ModelAndView page(HttpServletRequest request) {
        Language language = Language.of(request);
        Parameters parameters = Parameters.of(request);
        Optional<Trends.Result> found = trends.between(span(parameters, "drive"), span(parameters, "nyni"), SHOWN);
        return View.of(
                "strategy/web/trends",
                new TrendsPage(
                        found.map(result -> years(result.older())).orElse(""),
                        found.map(result -> years(result.newer())).orElse(""),
                        found.map(result -> result(result, language)).orElse(null)));
    }

    /// A year or two with a hyphen; null where none is asked for.
    private static @Nullable Span span(Parameters parameters, String name) {
        Optional<String> text = parameters.text(name);
        if (text.isEmpty()) {
            return null;
        }
        Matcher years = YEARS.matcher(text.get());
        if (years.matches()) {
            int from = Integer.parseInt(years.group(1));
            int to = years.group(2) == null ? from : Integer.parseInt(years.group(2));
            if (from <= to && to - from <= 50) {
                return new Span(from, to);
            }
        }
        throw Problem.badParameter(name, "strategy.trends.period.wrong", text.get());
    }

    private static String years(Trends.Period period) {
        return period.from() == period.to() ? String.valueOf(period.from()) : period.from() + "–" + period.to();
    }

    private TrendsPage.Result result(Trends.Result result, Language language) {
        return new TrendsPage.Result(
                result.older().strategies(),
                result.newer().strategies(),
                result.older().thin() || result.newer().thin(),
                Trends.FEWEST,
                result.years(),
                result.rising().stream().map(trend -> row(trend, language)).toList(),
                result.falling().stream().map(trend -> row(trend, language)).toList());
    }

    private TrendsPage.Row row(Trend trend, Language language) {
        String sign = trend.change() > 0 ? "+" : "−";
        return new TrendsPage.Row(
                trend.term(),
                addresses.in(language, "/hledat") + "?q="
                        + UriUtils.encodeQueryParam(trend.term(), StandardCharsets.UTF_8),
                trend.older(),
                trend.newer(),
                labels.text(language, "strategy.trends.points", sign + Math.round(Math.abs(trend.change()) * 100)),
                trend.counts(),
                bars(trend.counts()));
    }

    private static List<TrendsPage.Bar> bars(List<Integer> counts) {
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
        double step = WIDTH / counts.size();
        List<TrendsPage.Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            double height = most == 0 ? 0 : HEIGHT * counts.get(i) / most;
            bars.add(new TrendsPage.Bar(round(i * step), round(HEIGHT - height), round(step * 0.8), round(height)));
        }
        return bars;
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /// @param thin whether a period has so few strategies that its figures may be chance
    record Answer(
            Trends.@Nullable Period older,
            Trends.@Nullable Period newer,
            boolean thin,
            List<Integer> years,
            List<Trend> rising,
            List<Trend> falling) {}

    @Takes({"older", "newer", "limit"})
    @GetMapping("/api/v1/strategies/terms")
    @ResponseBody
    Answer api(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        int limit = parameters.integer("limit", 1, 100).orElse(SHOWN);
        return trends.between(span(parameters, "older"), span(parameters, "newer"), limit)
                .map(result -> new Answer(
                        result.older(),
                        result.newer(),
                        result.older().thin() || result.newer().thin(),
                        result.years(),
                        result.rising(),
                        result.falling()))
                .orElse(new Answer(null, null, true, List.of(), List.of(), List.of()));
    }
}
