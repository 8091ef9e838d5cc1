package cz.obzor.mining.layout;

import cz.obzor.reading.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds running heads and feet and page numbers: lines near the edge of the page that come again on other pages, but
/// for their digits. A heading at the top of each page that differs from the others in its code is none.
final class RunningLines {
    /// part of the height of a page in which heads and feet stand
    private static final float HEAD = 0.11f;

    private static final float FOOT = 0.90f;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?iuU)[-–—\\s]*(str(ana|\\.)?|page|s\\.)?\\s*\\d{1,4}(\\s*(/|z|of|ze)\\s*\\d{1,4})?[-–—\\s.]*");

    /// 1.2, A.3, II.1: no number of a page
    private static final Pattern CODE = Pattern.compile("\\p{L}{0,4}\\d*(?:[.-]\\d+)+[.:]?|\\p{L}+\\d+");
    /// "Karta opatření č. 5" and nothing more at the top of each sheet
    private static final Pattern NUMBERED_LEVEL = Pattern.compile(
            "(?iuU)(?:(?:karta|list|fiše) )?(?:opatření|projekt\\p{L}{0,2}|aktivit\\p{L}|záměr\\p{L}?|priorit\\p{L}|(?:\\p{L}+ )?cíl)(?: č\\.?)? ?\\d+");

    /// Lines that differ only in digits.
    private static final class Group {
        private final Set<Integer> pages = new HashSet<>();
        private final Set<String> texts = new LinkedHashSet<>();

        void add(int page, String text) {
            pages.add(page);
            texts.add(text);
        }

        /// Whether what differs is the code of a heading, not the number of a page.
        boolean coded() {
            String[] first = null;
            for (String text : texts) {
                String[] words = text.split(" ");
                first = first == null ? words : first;
                for (int i = 0; i < Math.min(words.length, first.length); i++) {
                    if (!words[i].equals(first[i])
                            && (CODE.matcher(words[i]).matches()
                                    || NUMBERED_LEVEL.matcher(text).matches())) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private RunningLines() {}

    static List<List<Part>> without(List<List<Part>> pages, List<Float> heights) {
        Map<String, Group> groups = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            for (Part part : pages.get(i)) {
                if (part instanceof Line line && edge(line, heights.get(i))) {
                    groups.computeIfAbsent(key(line), _ -> new Group()).add(i, plain(line));
                }
            }
        }
        int enough = Math.max(2, Math.min(4, pages.size() / 3));
        Set<String> running = new HashSet<>();
        Set<String> coded = new HashSet<>();
        groups.forEach((key, group) -> {
            if (group.pages.size() >= enough) {
                running.add(key);
                if (group.coded()) {
                    coded.addAll(group.texts);
                }
            }
        });
        List<List<Part>> left = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<Part> kept = new ArrayList<>();
            for (Part part : pages.get(i)) {
                boolean repeated = part instanceof Line line
                        && edge(line, heights.get(i))
                        && (PAGE_NUMBER.matcher(line.text()).matches()
                                // of headings with codes the first one stays
                                || (running.contains(key(line)) && !coded.remove(plain(line))));
                if (!repeated) {
                    kept.add(part);
                }
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
        return DIGITS.matcher(plain(line)).replaceAll("#");
    }

    private static String plain(Line line) {
        return line.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
