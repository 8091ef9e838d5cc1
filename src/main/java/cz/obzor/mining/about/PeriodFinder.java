package cz.obzor.mining.about;

import cz.obzor.mining.Years;
import cz.obzor.reading.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The years that a document states it is for, or reports on: on its cover, else in a sentence that speaks of the
/// document itself. Never from the name of the file.
final class PeriodFinder {
    private static final String YEAR = "(?<!\\d)((?:19|20)\\d\\d)(?!\\d)";
    private static final Pattern RANGE = Pattern.compile(YEAR + "\\s?(?:–|—|-|/|až|do)\\s?(?:roku\\s)?" + YEAR);
    private static final Pattern SINCE = Pattern.compile(YEAR + "\\s?\\+");
    private static final Pattern UNTIL = Pattern.compile("(?iu)(?:do roku|s výhledem do roku|do r\\.)\\s?" + YEAR);
    private static final Pattern ONE = Pattern.compile("(?iu)(?:za|na|pro)\\s(?:rok|r\\.|období)\\s?" + YEAR);
    /// years of other things that stand on covers
    private static final Pattern OTHER = Pattern.compile(
            "(?iu)usnesen|zákon|schválen|programov\\p{L}+ období|verze|tisk|zastupitelstva č|projekt|č\\. ?j|ze dne|datum");
    private static final Pattern ITSELF = Pattern.compile(
            "(?iu)(?:strategi\\p{L}*|plán\\p{L}*|program\\p{L}*|koncepc\\p{L}*|dokument\\p{L}*|zásobník\\p{L}*|prohlášení)[^.;]{0,80}?"
                    + "(?:na|pro)\\s(?:období|léta|roky|let)\\s(?:let\\s)?" + YEAR + "\\s?(?:–|—|-|až)\\s?" + YEAR);
    private static final int COVER_LINES = 14;
    private static final int FIRST_PAGES = 6;

    private PeriodFinder() {}

    static @Nullable Years find(String title, List<String> cover, List<Page> pages) {
        Years inTitle = in(title);
        if (inTitle != null) {
            return inTitle;
        }
        int last = Math.min(COVER_LINES, cover.size());
        for (int line = 0; line < last; line++) {
            String text = cover.get(line);
            // on a scan the years may stand on a line of their own
            boolean statesPeriod = text.length() < 90 && !OTHER.matcher(text).find();
            Years years = statesPeriod ? in(text) : null;
            if (years != null) {
                return years;
            }
        }
        for (Page page : pages.subList(0, Math.min(FIRST_PAGES, pages.size()))) {
            Matcher itself = ITSELF.matcher(page.text());
            while (itself.find()) {
                boolean others = itself.group()
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches(
                                "(?s).*(?:programovém období|programové období|minul|předchoz|předešl|evropsk|operační).*");
                if (!others) {
                    return years(itself.group(1), itself.group(2));
                }
            }
        }
        return runningHead(pages);
    }

    /// "Strategie Smart City Dubohrad 2024–2028" at the head of most pages.
    private static @Nullable Years runningHead(List<Page> pages) {
        if (pages.size() < 4) {
            return null;
        }
        Years known = null;
        int same = 0;
        for (Page page : pages) {
            String first = page.text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("");
            Matcher range = RANGE.matcher(first);
            if (first.length() < 120 && range.find()) {
                Years here = years(range.group(1), range.group(2));
                known = known == null ? here : known;
                same += here != null && here.equals(known) ? 1 : 0;
            }
        }
        return same * 2 > pages.size() ? known : null;
    }

    private static @Nullable Years in(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.find()) {
            return years(range.group(1), range.group(2));
        }
        Matcher since = SINCE.matcher(text);
        if (since.find()) {
            return new Years(Integer.valueOf(since.group(1)), null);
        }
        Matcher one = ONE.matcher(text);
        if (one.find()) {
            return years(one.group(1), one.group(1));
        }
        Matcher until = UNTIL.matcher(text);
        return until.find() ? new Years(null, Integer.valueOf(until.group(1))) : null;
    }

    private static @Nullable Years years(String from, String to) {
        int first = Integer.parseInt(from);
        int last = Integer.parseInt(to);
        return first <= last && last - first <= 60 ? new Years(first, last) : null;
    }
}
