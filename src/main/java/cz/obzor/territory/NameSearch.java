package cz.obzor.territory;

import cz.obzor.text.CzechText;
import cz.obzor.text.NameIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds units by what people type.
final class NameSearch {
    private static final int MOST = 5_000;
    /// words that say what kind of place follows, or where, but are no part of a name
    private static final Set<String> AROUND = Set.of(
            "v", "ve", "na", "u", "z", "ze", "do", "k", "ke", "od", "pro", "obec", "obci", "obce", "mesto", "meste",
            "mesta", "mestys", "okres", "okrese", "okresu", "kraj", "kraji", "kraje", "orp");

    private final Map<TerritoryCode, Territory> units;
    private final List<Name> names;
    private final NameIndex<Territory> caseForms;

    NameSearch(Map<TerritoryCode, Territory> units) {
        this.units = units;
        this.names = units.values().stream()
                .map(unit -> new Name(unit, unit.name().toLowerCase(Locale.ROOT), words(unit.name())))
                .toList();
        this.caseForms = NameIndex.of(units.values(), Territory::name);
    }

    List<Territory> find(String query, Set<Level> levels, int limit) {
        String asked = query.strip();
        if (asked.isEmpty() || limit <= 0) {
            return List.of();
        }
        if (asked.chars().anyMatch(Character::isDigit)) {
            return byCode(asked.toUpperCase(Locale.ROOT), levels, limit);
        }
        int comma = asked.indexOf(',');
        if (comma > 0) {
            return byName(asked.substring(0, comma), words(asked.substring(comma + 1)), levels, limit);
        }
        List<Territory> found = byName(asked, new String[0], levels, limit);
        String[] words = words(asked);
        for (int cut = words.length - 1; found.isEmpty() && cut > 0; cut--) {
            found = byName(
                    String.join(" ", Arrays.copyOf(words, cut)),
                    Arrays.copyOfRange(words, cut, words.length),
                    levels,
                    limit);
        }
        return found;
    }

    private List<Territory> byCode(String code, Set<Level> levels, int limit) {
        return units.values().stream()
                .filter(unit -> wanted(unit, levels) && unit.code().value().startsWith(code))
                .sorted(Comparator.<Territory>comparingInt(
                                unit -> unit.code().value().length())
                        .thenComparing(Territory::code))
                .limit(limit)
                .toList();
    }

    /// @param around words that the names of what it lies in must begin with
    private List<Territory> byName(String name, String[] around, Set<Level> levels, int limit) {
        String typed = name.strip().toLowerCase(Locale.ROOT);
        String[] words = words(typed);
        String[] core = withoutAround(words);
        String[] place = withoutAround(around);
        Set<TerritoryCode> inflected = codes(caseForms.find(typed));
        Set<TerritoryCode> inflectedBeginning = codes(caseForms.startingWith(String.join(" ", core), MOST));
        List<Match> matches = new ArrayList<>();
        for (Name candidate : names) {
            if (wanted(candidate.unit, levels)) {
                TerritoryCode code = candidate.unit.code();
                int distance = Math.min(candidate.distance(typed, words), candidate.distance(typed, core) + 1);
                distance = inflected.contains(code) ? Math.min(distance, 20) : distance;
                distance = inflectedBeginning.contains(code) ? Math.min(distance, 35) : distance;
                if (distance < Name.NO_MATCH && liesIn(candidate.unit, place)) {
                    matches.add(new Match(candidate.unit, distance));
                }
            }
        }
        return matches.stream()
                .sorted(Match.BEST_FIRST)
                .limit(limit)
                .map(Match::unit)
                .toList();
    }

    private boolean liesIn(Territory unit, String[] place) {
        if (place.length == 0) {
            return true;
        }
        for (Level level : List.of(Level.DISTRICT, Level.ORP, Level.REGION)) {
            TerritoryCode above = unit.within(level).orElse(null);
            Territory found = above == null ? null : units.get(above);
            if (found != null && Name.beginsAt(words(found.name()), 0, place)) {
                return true;
            }
        }
        return false;
    }

    private static Set<TerritoryCode> codes(List<Territory> found) {
        return found.stream().map(Territory::code).collect(Collectors.toSet());
    }

    private static boolean wanted(Territory unit, Set<Level> levels) {
        return levels.isEmpty() || levels.contains(unit.level());
    }

    private static String[] words(String text) {
        return CzechText.tokens(text).stream().map(token -> token.folded()).toArray(String[]::new);
    }

    private static String[] withoutAround(String[] words) {
        String[] core =
                Arrays.stream(words).filter(word -> !AROUND.contains(word)).toArray(String[]::new);
        return core.length == 0 ? words : core;
    }

    /// @param lower name in lower case, with diacritics
    /// @param words folded words of the name
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Name(Territory unit, String lower, String[] words) {
        static final int NO_MATCH = 100;

        /// 0 the name as it is typed, 10 without diacritics, (20 in another case form,) 30 the beginning of the name,
        /// (35 that of another form,) 40 the beginning of a later word of it
        int distance(String typed, String[] asked) {
            if (asked.length == 0) {
                return NO_MATCH;
            }
            if (lower.equals(typed)) {
                return 0;
            }
            if (Arrays.equals(words, asked)) {
                return 10;
            }
            if (beginsAt(words, 0, asked)) {
                return 30;
            }
            for (int start = 1; start < words.length; start++) {
                if (beginsAt(words, start, asked)) {
                    return 40;
                }
            }
            return NO_MATCH;
        }

        static boolean beginsAt(String[] words, int start, String[] asked) {
            if (start + asked.length > words.length) {
                return false;
            }
            for (int i = 0; i < asked.length - 1; i++) {
                if (!words[start + i].equals(asked[i])) {
                    return false;
                }
            }
            return words[start + asked.length - 1].startsWith(asked[asked.length - 1]);
        }
    }

    private record Match(Territory unit, int distance) {
        static final Comparator<Match> BEST_FIRST = Comparator.<Match>comparingInt(match -> match.distance)
                // people mean the town rather than the district named after it
                .thenComparingInt(match -> switch (match.unit.level()) {
                    case STATE, REGION, MUNICIPALITY -> 0;
                    case DISTRICT -> 1;
                    case ORP -> 2;
                })
                .thenComparing(Comparator.<Match>comparingInt(match -> match.unit.population())
                        .reversed())
                .thenComparing(match -> match.unit.code());
    }
}
