package cz.obzor.mining.finding;

import cz.obzor.mining.Years;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Years in which something is to be done. A named value ("Termín: do 07/2026") is a term as a whole; in running text
/// only turns count that say when something is to be done, and never years of laws, resolutions and documents.
final class YearReader {
    private static final int FIRST = 1990;
    private static final int LAST = 2075;
    /// A document made for a period may look so far beyond it.
    private static final int BEYOND = 20;
    /// A longer value is no term.
    private static final int LONGEST_TERM = 400;

    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String BOUND = "(?<![\\d/.–-])";
    /// day, month, quarter or half before a year
    private static final String WITHIN =
            "(?:\\d{1,2}\\.\\s?(?:\\d{1,2}\\.\\s?|(?:ledna|února|března|dubna|května|června"
                    + "|července|srpna|září|října|listopadu|prosince)\\s)?|(?:ledn|únor|břez|dub|květ|červ|srp|zář|říj|listopad|prosin)"
                    + "\\p{L}{0,6}\\s|(?:jar|lét|podzim|zim)\\p{L}{0,3}\\s|(?:[1-4IV]{1,3}\\.?\\s?)?(?:Q|čtvrtletí|kvartál\\p{L}{0,2}|Q?[1-4]Q)\\s?[1-4]?\\s?[./]?\\s?"
                    + "|(?:[12I]{1,2}\\.?\\s?)?(?:pololetí|pol\\.|H[12])\\s?[/]?\\s?|\\d{1,2}\\s?[/]\\s?)?(?:roku\\s|r\\.\\s?|rok\\s|v\\s(?:roce|r\\.)\\s?)?";

    private static final Pattern RANGE = Pattern.compile("(?iu)" + BOUND + "(?:(?:od|v letech|léta|let)\\s)?" + WITHIN
            + "(" + YEAR + ")\\s?(?:–|—|-|/|až|a|do|,\\s?(?:" + YEAR + ",\\s?){0,12})\\s?(?:konce\\s)?" + WITHIN + "("
            + YEAR
            + "|\\d\\d(?![\\d.]))(?!\\d)");
    private static final Pattern SINCE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:od|počínaje|počínajíc|zahájení(?:\\sv)?|začátek|po)\\s(?:(?:rok\\p{L}{0,2}|r\\.|začátku|poloviny|konce|rozpočtem|na|pro)\\s?){0,3}"
                    + WITHIN + "(" + YEAR + ")(?!\\d)");
    private static final Pattern PLUS = Pattern.compile(
            BOUND + "(" + YEAR + ")\\s?\\+(?!\\d)|(?iu)(" + YEAR + ")\\sa\\s(?:dále|další|následující)");
    private static final Pattern UNTIL = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:do|nejpozději(?:\\s(?:do|v|k))?|max\\.?(?:\\sdo)?|k|ke)\\s(?:(?:konce|poloviny|závěru|začátku|konci|roku|r\\.|termínu)\\s?){0,2}"
                    + WITHIN + "(" + YEAR + ")(?!\\d)");
    private static final Pattern ANY = Pattern.compile("(?<!\\d)(" + YEAR + ")(?!\\d)");

    /// turns of running text that tell when something is to be done
    private static final Pattern PROSE_RANGE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:v letech|v období(?: let)?|na období(?: let)?|pro období(?: let)?|během let|na léta|na roky|pro roky|od roku|od r\\.|(?:v průběhu|během) (?:let|roku))\\s("
                    + YEAR + ")\\s?(?:–|—|-|/|až|a|do)\\s?(?:roku\\s|r\\.\\s?)?(" + YEAR + ")(?!\\d)");
    private static final Pattern PROSE_UNTIL = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:nejpozději\\s)?(?:do|k|ke)\\s(?:(?:konce|poloviny|závěru|začátku|konci)\\s)?(?:(?:roku|r\\.|r)\\s?|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?|\\d{1,2}/|Q[1-4][ /])("
                    + YEAR + ")(?!\\d)");
    private static final Pattern PROSE_SINCE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:od|počínaje|počínajíc|začne|začnou|zahájí\\p{L}{0,3}|zahájen\\p{L}?|zahájení)\\s(?:\\p{L}+\\s){0,2}?(?:(?:na|v|pro|od)\\s)?(?:roku|rokem|roce|rok|r\\.)\\s?("
                    + YEAR + ")(?!\\d)");
    private static final Pattern PROSE_IN = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:v(?: průběhu)?|během|pro|na|již v|ještě v|nejdříve v)\\s(?:(?:[1-4IV]{1,3}\\.\\s)?(?:čtvrtletí|pololetí|polovině|závěru|konci)\\s)?(?:roce|roku|rok|r\\.)\\s?("
                    + YEAR + ")(?!\\d)");

    private static final Pattern DOCUMENT =
            Pattern.compile("(?iu)(?:usnesen|zákon|vyhlášk|nařízen|sbírk|schválen)[^.;]*$"
                    + "|(?:program|strategi|koncepc|plán|výhled|IROP|OPŽP|zpráv|rozpoč)\\p{L}*\\s*$");
    private static final Pattern PAST = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:byl[aoiy]?|proběhl\\p{L}?|získal\\p{L}?|zadal\\p{L}?|dosáhl\\p{L}?|činil\\p{L}?)(?!\\p{L})");
    private static final Pattern LAW = Pattern.compile("(?iu)\\s?Sb\\.");
    /// how far around a year its sentence is looked at
    private static final int BEFORE = 45;
    private static final int AFTER = 30;

    private YearReader() {}

    static boolean isYear(String number) {
        return number.length() == 4 && number.matches(YEAR);
    }

    /// The term that a named value states; null where it states none ("průběžně", "dle rozpočtu").
    static @Nullable Years ofTerm(String written) {
        String value = written.substring(0, Math.min(written.length(), LONGEST_TERM));
        Matcher range = RANGE.matcher(value);
        if (range.find()) {
            int from = Integer.parseInt(range.group(1));
            int to = range.group(2).length() == 4
                    ? Integer.parseInt(range.group(2))
                    : from / 100 * 100 + Integer.parseInt(range.group(2));
            if (sensible(from) && sensible(to) && from <= to) {
                return withLater(value, range.end(), from, to);
            }
        }
        Integer plus = first(PLUS, value);
        if (plus != null) {
            return new Years(plus, null);
        }
        Integer since = first(SINCE, value);
        Integer until = first(UNTIL, value);
        if (since != null || until != null) {
            boolean order = since == null || until == null || since <= until;
            return order ? new Years(since, until) : new Years(since, null);
        }
        return ofYears(value);
    }

    /// Years alone: one, or from the first to the last.
    private static @Nullable Years ofYears(String value) {
        Integer low = null;
        Integer high = null;
        Matcher any = ANY.matcher(value);
        while (any.find()) {
            int year = Integer.parseInt(any.group(1));
            if (sensible(year)) {
                low = low == null ? year : Math.min(low, year);
                high = high == null ? year : Math.max(high, year);
            }
        }
        return low == null ? null : new Years(low, high);
    }

    /// A range may be followed by more years: "2024–2025, 2027".
    private static Years withLater(String value, int end, int from, int to) {
        Years rest = end < value.length() && value.substring(end).strip().matches("[,;a ]+\\s?" + YEAR + ".*")
                ? ofYears(value.substring(end))
                : null;
        return new Years(
                from,
                rest == null || rest.to() == null ? Integer.valueOf(to) : Integer.valueOf(Math.max(to, rest.to())));
    }

    /// When running text says that something is to be done; null where it does not.
    ///
    /// @param period of the document: years before it are history, years long after it are something else
    static @Nullable Years inProse(String text, @Nullable Years period) {
        if (!ANY.matcher(text).find()) {
            return null;
        }
        Matcher range = PROSE_RANGE.matcher(text);
        while (range.find()) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            boolean ahead = isAhead(to, period) && isAhead(from, period);
            if (from <= to && ahead && !isOfDocument(text, range.start(), range.end())) {
                return new Years(from, to);
            }
        }
        Integer since = ahead(PROSE_SINCE, text, period);
        Integer until = ahead(PROSE_UNTIL, text, period);
        if (since != null || until != null) {
            return since != null && until != null && since > until ? new Years(null, until) : new Years(since, until);
        }
        Integer in = ahead(PROSE_IN, text, period);
        return in == null ? null : new Years(in, in);
    }

    /// Place after the expression with which a term begins, so that what follows can be read as something else.
    static int endOfTerm(String written) {
        String value = written.substring(0, Math.min(written.length(), LONGEST_TERM));
        int end = 0;
        for (Pattern pattern : new Pattern[] {RANGE, PLUS, SINCE, UNTIL, ANY}) {
            Matcher term = pattern.matcher(value);
            if (term.find()) {
                end = Math.max(end, term.end());
                break;
            }
        }
        return end;
    }

    private static @Nullable Integer first(Pattern pattern, String value) {
        Matcher matcher = pattern.matcher(value);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null && sensible(Integer.parseInt(matcher.group(group)))) {
                    return Integer.valueOf(matcher.group(group));
                }
            }
        }
        return null;
    }

    private static @Nullable Integer ahead(Pattern pattern, String text, @Nullable Years period) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int year = Integer.parseInt(matcher.group(1));
            if (isAhead(year, period) && !isOfDocument(text, matcher.start(), matcher.end())) {
                return year;
            }
        }
        return null;
    }

    /// "usnesením z roku 2021", "schváleno pro období 2017–2019", "v roce 2018 byla zadána": the year belongs to a
    /// document or to the past.
    private static boolean isOfDocument(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - BEFORE), start);
        String after = text.substring(end, Math.min(text.length(), end + AFTER));
        boolean quoted = before.lastIndexOf('„') > Math.max(before.lastIndexOf('“'), before.lastIndexOf('"'));
        return quoted
                || DOCUMENT.matcher(before).find()
                || PAST.matcher(before + "…" + after).find()
                || LAW.matcher(after).lookingAt();
    }

    private static boolean isAhead(int year, @Nullable Years period) {
        if (!sensible(year)) {
            return false;
        }
        if (period == null) {
            return true;
        }
        boolean notBefore = period.from() == null || year >= period.from();
        boolean notBeyond = period.to() == null || year <= period.to() + BEYOND;
        return notBefore && notBeyond;
    }

    private static boolean sensible(int year) {
        return year >= FIRST && year <= LAST;
    }
}
