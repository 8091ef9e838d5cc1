package cz.obzor.mining.finding;

import cz.obzor.mining.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Indicators: from rows of a table (name, unit, baseline, target under their heads), from one value that holds it all
/// ("Délka cyklostezek (km): 4,2 → 11,5"), and from running text ("z 12 % na 20 % do roku 2030").
final class IndicatorReader {
    private static final int LONGEST_NAME = 250;
    private static final String NUMBER = "(?:\\d{1,3}(?:[ \u00a0\u202f]\\d{3})+|\\d+)(?:,\\d+)?";
    private static final String UNIT = "[\\p{L}%‰°²³/.0-9]{1,20}(?: [\\p{L}%/.²³]{1,12})?";

    private static final Pattern ARROW = Pattern.compile(
            "(?U)^(?<n>.{3,200}?)\\s*(?:[(\\[](?<u>[^()\\[\\]]{1,40})[)\\]])?\\s*[:–-]\\s*(?<b>" + NUMBER
                    + ")\\s?(?<bu>%|[\\p{L}][\\p{L}0-9²³/]{0,12})?\\s*(?:→|->|⇒|➔|=>|–>|>|—)\\s*(?<t>" + NUMBER
                    + ")\\s?(?<tu>%|[\\p{L}][\\p{L}0-9²³/]{0,12})?\\s*(?:\\(?(?:do\\s)?(?:roku\\s)?(?<y>20\\d\\d)\\)?)?.*$");
    private static final Pattern STATED = Pattern.compile(
            "(?iu)^(?<n>.{3,200}?)\\s*[–:,;-]\\s*(?:výchozí|současn\\p{L}+|stávající|počáteční)\\s(?:stav|hodnota)\\s*:?\\s*(?<b>"
                    + NUMBER + ")\\s?(?<bu>[^,;]{1,24}?)?[,;]\\s*(?:cíl(?:ov\\p{L}+ (?:stav|hodnota))?)\\s*:?\\s*(?<t>"
                    + NUMBER + ")\\s?(?<tu>[^,;(]{1,24}?)?\\s*(?:\\((?<y>20\\d\\d)\\))?[.\\s]*$");
    private static final Pattern FROM_TO = Pattern.compile(
            "(?iu)(?<!\\p{L})ze?\\s(?:(?:současn|stávající|výchozí)\\p{L}*\\s)?(?<b>" + NUMBER
                    + ")\\s?(?<bu>%|(?!na\\s)" + UNIT + ")?\\s(?:\\(20\\d\\d\\)\\s)?na\\s(?<t>" + NUMBER
                    + ")\\s?(?<tu>%|(?!do\\s|v\\s)[\\p{L}][\\p{L}0-9²³/]{0,14})?(?:\\s(?:do|v)\\s(?:konce\\s)?(?:roku|roce|r\\.)\\s?(?<y>20\\d\\d))?");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
    private static final Pattern VALUE_YEAR =
            Pattern.compile("^(.*?)\\s*\\(?(?:do\\s|v\\s)?(?:r\\.\\s?|roku\\s|roce\\s|rok\\s)?(20\\d\\d)\\)?\\s*$");
    private static final Pattern UNIT_IN_NAME = Pattern.compile("^(.{3,}?)\\s*[(\\[]([^()\\[\\]]{1,30})[)\\]]$");

    private static final Pattern NO_UNIT = Pattern.compile("[–—-]|x|n/?a");

    private final List<Indicator> found = new ArrayList<>();
    private @Nullable String name;
    private @Nullable String unit;
    private @Nullable String baseline;
    private @Nullable String target;
    private @Nullable Integer year;

    /// Takes the next named value; the name of an indicator begins a new one.
    void field(FieldKind kind, String head, String value) {
        String plain = value.strip();
        switch (kind) {
            case INDICATOR -> names(plain);
            case UNIT -> unit = plain.isEmpty() || NO_UNIT.matcher(plain).matches() ? null : plain;
            case BASELINE -> baseline = withoutYear(known(plain));
            case TARGET -> target(head, known(plain));
            case TARGET_YEAR -> year = yearOf(plain);
            default -> throw new IllegalArgumentException(kind + " says nothing of an indicator");
        }
    }

    private void names(String value) {
        finish();
        for (String line : value.split("[\\n•▪●\uf0b7;]")) {
            String one = line.strip();
            if (one.isEmpty() || Unknown.is(one)) {
                continue;
            }
            finish();
            Indicator whole = whole(one);
            if (whole != null) {
                found.add(whole);
            } else {
                name = one;
            }
        }
    }

    /// An indicator told in one line; null where the line is only a name.
    static @Nullable Indicator whole(String line) {
        if (line.length() > 500) {
            return null;
        }
        for (Pattern pattern : new Pattern[] {ARROW, STATED}) {
            Matcher told = pattern.matcher(line);
            if (told.matches()) {
                String unit = pattern == ARROW ? told.group("u") : null;
                String beside = beside(told);
                return new Indicator(
                        told.group("n").strip(),
                        unit != null ? unit.strip() : beside,
                        told.group("b"),
                        told.group("t"),
                        yearOf(told.group("y")));
            }
        }
        return null;
    }

    /// The unit beside the numbers; beside the last one its full stop may be that of the sentence.
    private static @Nullable String beside(Matcher told) {
        String first = told.group("bu");
        String last = told.group("tu");
        return last == null || (first != null && first.startsWith(last)) ? first : last;
    }

    /// "Podíl tříděného odpadu se zvýší z 12 % na 20 % do roku 2030".
    static List<Indicator> inProse(String text) {
        if (text.indexOf(" na ") < 0) {
            return List.of();
        }
        List<Indicator> told = new ArrayList<>();
        Matcher change = FROM_TO.matcher(text);
        while (change.find()) {
            String unit = change.group("tu") != null ? change.group("tu") : change.group("bu");
            String name = nameBefore(text, change.start());
            boolean years = YearReader.isYear(change.group("b"));
            if (unit != null && !years && name != null) {
                told.add(new Indicator(name, unit, change.group("b"), change.group("t"), yearOf(change.group("y"))));
            }
        }
        return told;
    }

    /// What changes stands before the numbers in the same sentence.
    private static @Nullable String nameBefore(String text, int at) {
        int from = 0;
        for (int i = 0; i < at; i++) {
            if (Sentences.endsAt(text, i)) {
                from = i + 1;
            }
        }
        String name = text.substring(Math.max(from, at - LONGEST_NAME), at).strip();
        name = name.replaceFirst(
                "(?iu)\\s(?:se\\s)?(?:zvýš|sníž|vzrost|kles|naroste|poklesne|stoupne)\\p{L}*(?:\\sse)?$", "");
        return name.length() < 3 ? null : name;
    }

    List<Indicator> finished() {
        finish();
        return found;
    }

    private void finish() {
        if (name != null && name.length() <= LONGEST_NAME) {
            String shown = name;
            if (unit == null) {
                Matcher inName = UNIT_IN_NAME.matcher(name);
                if (inName.matches()
                        && inName.group(2)
                                .matches(
                                        "(?iu)(?:počet|ks|%|km|m2|m²|m3|m³|ha|kč|tis.*|mil.*|osob.*|míst.*|mwh.*|kwh.*|kwp|t|t/.*|kg.*|hod.*|.*/rok|ano/ne)")) {
                    shown = inName.group(1);
                    unit = inName.group(2);
                }
            }
            found.add(new Indicator(shown, unit, baseline, target, year));
        }
        name = null;
        unit = null;
        baseline = null;
        target = null;
        year = null;
    }

    private void target(String head, @Nullable String value) {
        if (value == null) {
            return;
        }
        Matcher dated = VALUE_YEAR.matcher(value);
        if (dated.matches() && !dated.group(1).isBlank()) {
            target = dated.group(1).replaceFirst("[\\s,;(–-]+$", "");
            year = yearOf(dated.group(2));
        } else {
            target = value;
            year = yearOf(head);
        }
    }

    private static @Nullable String withoutYear(@Nullable String value) {
        if (value == null) {
            return null;
        }
        Matcher dated = VALUE_YEAR.matcher(value);
        return dated.matches() && !dated.group(1).isBlank() ? dated.group(1).replaceFirst("[\\s,;(–-]+$", "") : value;
    }

    private static @Nullable String known(@Nullable String value) {
        return value == null || Unknown.is(value) ? null : value.strip();
    }

    private static @Nullable Integer yearOf(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher year = YEAR.matcher(text);
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }
}
