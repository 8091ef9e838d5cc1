package cz.obzor.mining.layout;

import cz.obzor.reading.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds running heads and feet and page numbers: lines near the edge of the page that come again on other pages, but
/// for their digits.
final class RunningLines {
    /// part of the height of a page in which heads and feet stand
    private static final float HEAD = 0.11f;

    private static final float FOOT = 0.90f;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?iuU)[-–—\\s]*(str(ana|\\.)?|page|s\\.)?\\s*\\d{1,4}(\\s*(/|z|of|ze)\\s*\\d{1,4})?[-–—\\s.]*");

    private RunningLines() {}

    static List<List<Part>> without(List<List<Part>> pages, List<Float> heights) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            for (Part part : pages.get(i)) {
                if (part instanceof Line line && edge(line, heights.get(i))) {
                    seen.computeIfAbsent(key(line), _ -> new HashSet<>()).add(i);
                }
            }
        }
        int enough = Math.max(2, Math.min(4, pages.size() / 3));
        List<List<Part>> left = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<Part> kept = new ArrayList<>();
            for (Part part : pages.get(i)) {
                if (part instanceof Line line
                        && edge(line, heights.get(i))
                        && (PAGE_NUMBER.matcher(line.text()).matches()
                                || seen.getOrDefault(key(line), Set.of()).size() >= enough)) {
                    continue;
                }
                kept.add(part);
            }
            left.add(kept);
        }
        return left;
    }

    private static boolean edge(Line line, float height) {
        Box box = line.box();
        return box != null && height > 0 && (box.bottom() < height * HEAD || box.top() > height * FOOT);
    }

    private static String key(Line line) {
        return DIGITS.matcher(line.text().toLowerCase(Locale.ROOT))
                .replaceAll("#")
                .replaceAll("\\s+", " ");
    }
}
