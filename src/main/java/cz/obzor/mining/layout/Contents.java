package cz.obzor.mining.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises tables of contents: lines with leaders or, under a heading "Obsah", lines that end with the number of a
/// page. They are never the place of a node.
final class Contents {
    private static final Pattern LEADERS = Pattern.compile("^(.*?)\\s*(?:[.…·_]\\s?){4,}\\s*\\d{0,4}\\s*\\S{0,12}$");
    private static final Pattern NUMBERED = Pattern.compile("^(.*\\p{L}.*?)\\s+\\d{1,4}$");
    private static final Pattern ENTRY = Pattern.compile("^(.*?[^.…·_\\s])[.…·_\\s]+(\\d{1,4})$");
    private static final Pattern HEADING =
            Pattern.compile("(?iuU)(\\d+\\.?\\s*)?(obsah( dokumentu)?|contents|table of contents|osnova)\\s*:?");

    private Contents() {}

    /// @param entries gets the page that the contents tell of each title
    static List<Part> without(List<Part> parts, Map<String, Integer> entries) {
        List<Part> left = new ArrayList<>(parts.size());
        boolean within = false;
        int strange = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!(part instanceof Line line)) {
                within = false;
                left.add(part);
                continue;
            }
            if (LEADERS.matcher(line.text()).matches()) {
                entry(line.text(), entries);
                strange = 0;
                continue;
            }
            if (HEADING.matcher(line.text()).matches() && listed(parts, i + 1) >= 2) {
                within = true;
                strange = 0;
                continue;
            }
            if (betweenLeaders(parts, i)) {
                continue;
            }
            if (within) {
                Matcher numbered = NUMBERED.matcher(line.text());
                if (numbered.matches()
                        || (strange == 0
                                && listed(parts, i + 1) >= 2
                                && line.text().length() < 140)) {
                    entry(line.text(), entries);
                    strange = numbered.matches() ? 0 : strange + 1;
                    continue;
                }
                within = false;
            }
            left.add(part);
        }
        return left;
    }

    private static void entry(String text, Map<String, Integer> entries) {
        Matcher entry = ENTRY.matcher(text);
        if (entry.matches()) {
            entries.putIfAbsent(entry.group(1).strip(), Integer.valueOf(entry.group(2)));
        }
    }

    /// A wrapped entry stands between two lines with leaders.
    private static boolean betweenLeaders(List<Part> parts, int i) {
        return leaders(parts, i - 1) && (leaders(parts, i + 1) || leaders(parts, i + 2));
    }

    private static boolean leaders(List<Part> parts, int i) {
        return i >= 0
                && i < parts.size()
                && parts.get(i) instanceof Line line
                && LEADERS.matcher(line.text()).matches();
    }

    /// How many of the next three lines look like entries.
    private static int listed(List<Part> parts, int from) {
        int listed = 0;
        for (int i = from; i < Math.min(parts.size(), from + 3); i++) {
            if (parts.get(i) instanceof Line line
                    && (NUMBERED.matcher(line.text()).matches()
                            || LEADERS.matcher(line.text()).matches())) {
                listed++;
            }
        }
        return listed;
    }
}
