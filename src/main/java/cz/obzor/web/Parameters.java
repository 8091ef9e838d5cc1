package cz.obzor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/// Parameters of an address, checked: what cannot be used is a {@link Problem} that names the parameter.
public final class Parameters {
    private static final int NEIGHBOURS = 6;

    private final Map<String, String[]> values;

    private Parameters(Map<String, String[]> values) {
        this.values = values;
    }

    /// Parameters of a page; those that nobody asks for are passed over, since links from elsewhere carry all sorts.
    public static Parameters of(HttpServletRequest request) {
        return new Parameters(request.getParameterMap());
    }

    /// Parameters of which the method itself knows the names ({@link Takes} where they are always the same): one that
    /// is
    /// not known is a mistake that the caller should hear of.
    public static Parameters strict(HttpServletRequest request, Set<String> known) {
        only(request.getParameterMap().keySet(), known);
        return of(request);
    }

    static void only(Collection<String> names, Set<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                throw known.isEmpty()
                        ? Problem.badParameter(name, "problem.parameter.none")
                        : Problem.badParameter(name, "problem.parameter.unknown", nearest(name, known));
            }
        }
    }

    /// What may have been meant, the likeliest first.
    private static String nearest(String name, Set<String> known) {
        var likeness = new JaroWinklerSimilarity();
        return known.stream()
                .sorted(Comparator.comparing((String some) -> likeness.apply(name, some))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEIGHBOURS)
                .collect(Collectors.joining(", "));
    }

    /// The first value; empty where it is missing or blank.
    public Optional<String> text(String name) {
        return values(name).stream().findFirst();
    }

    /// All values that are not blank.
    public List<String> values(String name) {
        return Arrays.stream(values.getOrDefault(name, new String[0]))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public Optional<Integer> integer(String name, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= least && value <= most) {
                return Optional.of(value);
            }
        } catch (NumberFormatException malformed) {
            // told below, like a number out of range
        }
        throw Problem.badParameter(name, "problem.parameter.range", least, most);
    }

    public Optional<LocalDate> date(String name) {
        try {
            return text(name).map(LocalDate::parse);
        } catch (DateTimeParseException malformed) {
            throw Problem.badParameter(name, "problem.parameter.date");
        }
    }
}
