package cz.obzor.strategy.overview;

import cz.obzor.strategy.store.TrendTable;
import cz.obzor.strategy.store.TrendTable.Span;
import cz.obzor.strategy.store.TrendTable.Used;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Terms on the rise and on the wane: how many strategies use a term in a newer period against an older one, by the
/// year from which a strategy is valid.
@Component
public class Trends {
    /// strategies of a period, below which its figures may be chance
    public static final int FEWEST = 10;
    /// strategies that use a term, below which it is not called a trend
    private static final int LEAST_USED = 3;
    /// by how much of all strategies of a period the use must differ
    private static final double LEAST_CHANGE = 0.02;
    /// share of the strategies that use a term, which use it inside one longer term
    private static final double MOSTLY = 0.6;
    /// years of a period unless others are asked for
    private static final int YEARS = 3;

    private final TrendTable table;

    Trends(TrendTable table) {
        this.table = table;
    }

    /// @param strategies with a tree that begin in it
    public record Period(int from, int to, int strategies) {
        public boolean thin() {
            return strategies < FEWEST;
        }
    }

    /// @param older  strategies of the older period that use it
    /// @param newer  strategies of the newer one
    /// @param change of the share of strategies that use it, -1 to 1
    /// @param counts strategies that use it, by the years of {@link Result#years}
    public record Trend(String term, int words, int older, int newer, double change, List<Integer> counts) {
        public Trend {
            counts = List.copyOf(counts);
        }
    }

    /// @param years from the first of the older period to the last of the newer one
    public record Result(Period older, Period newer, List<Integer> years, List<Trend> rising, List<Trend> falling) {}

    /// @param older null for the years just before the newer period
    /// @param newer null for the last years in which strategies begin
    /// @return empty where no strategy has a tree and a year
    public Optional<Result> between(@Nullable Span older, @Nullable Span newer, int most) {
        NavigableMap<Integer, Integer> years = table.years();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        Span now = newer != null ? newer : new Span(years.lastKey() - YEARS + 1, years.lastKey());
        Span before = older != null ? older : new Span(now.from() - YEARS, now.from() - 1);
        Period first = period(before, years);
        Period second = period(now, years);
        List<Used> used = withoutParts(table.used(before, now, LEAST_USED));
        List<Used> rising = most(used, first, second, most, 1);
        List<Used> falling = most(used, first, second, most, -1);
        List<Integer> all = IntStream.rangeClosed(Math.min(before.from(), now.from()), Math.max(before.to(), now.to()))
                .boxed()
                .toList();
        Map<String, Map<Integer, Integer>> series = table.series(
                Stream.concat(rising.stream(), falling.stream()).map(Used::key).toList());
        return Optional.of(new Result(
                first,
                second,
                all,
                rising.stream()
                        .map(one -> trend(one, first, second, all, series))
                        .toList(),
                falling.stream()
                        .map(one -> trend(one, first, second, all, series))
                        .toList()));
    }

    private static Period period(Span span, NavigableMap<Integer, Integer> years) {
        return new Period(
                span.from(),
                span.to(),
                years.subMap(span.from(), true, span.to(), true).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    /// A term that is mostly used inside one longer term tells nothing more than that.
    private static List<Used> withoutParts(List<Used> used) {
        Map<String, List<Used>> holding = new HashMap<>();
        for (Used one : used) {
            List<String> words = List.of(one.key().split(" ", -1));
            for (int start = 0; start < words.size(); start++) {
                for (int end = start + 1; end <= words.size(); end++) {
                    if (end - start < words.size()) {
                        holding.computeIfAbsent(String.join(" ", words.subList(start, end)), _ -> new ArrayList<>())
                                .add(one);
                    }
                }
            }
        }
        return used.stream()
                .filter(one -> holding.getOrDefault(one.key(), List.of()).stream()
                        .noneMatch(longer ->
                                longer.older() >= MOSTLY * one.older() && longer.newer() >= MOSTLY * one.newer()))
                .toList();
    }

    private static List<Used> most(List<Used> used, Period older, Period newer, int most, int direction) {
        return used.stream()
                .filter(one -> direction * change(one, older, newer) >= LEAST_CHANGE)
                .sorted(Comparator.comparingDouble((Used one) -> -direction * change(one, older, newer))
                        .thenComparing(Comparator.comparingInt(Used::words).reversed())
                        .thenComparing(Used::key))
                .limit(most)
                .toList();
    }

    private static double change(Used one, Period older, Period newer) {
        return share(one.newer(), newer) - share(one.older(), older);
    }

    private static double share(int strategies, Period period) {
        return period.strategies() == 0 ? 0 : (double) strategies / period.strategies();
    }

    private static Trend trend(
            Used one, Period older, Period newer, List<Integer> years, Map<String, Map<Integer, Integer>> series) {
        Map<Integer, Integer> counts = series.getOrDefault(one.key(), Map.of());
        return new Trend(
                one.form(),
                one.words(),
                one.older(),
                one.newer(),
                change(one, older, newer),
                years.stream().map(year -> counts.getOrDefault(year, 0)).toList());
    }
}
