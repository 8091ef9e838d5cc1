package cz.obzor.mining.structure;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Pages of formats that are laid out only when printed (DOCX, ODT). Their table of contents holds the pages of the
/// headings as the author's program laid them out, which is better than an estimate: each heading that it names is
/// moved to its page, and what stands between two of them along with the one before.
public final class PrintedPages {
    private PrintedPages() {}

    /// @param contents page of each title as the table of contents tells it
    public static IdentityHashMap<Draft, Integer> of(List<Draft> drafts, Map<String, Integer> contents) {
        Map<String, Integer> byTitle = new HashMap<>();
        contents.forEach((title, page) -> byTitle.putIfAbsent(key(title), page));
        IdentityHashMap<Draft, Integer> pages = new IdentityHashMap<>();
        int shift = 0;
        int[] bound = bounds(drafts, byTitle);
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Integer told = told(draft, byTitle);
            if (told != null) {
                shift = told - draft.page;
            } else if (shift == 0 && bound[i] < Integer.MAX_VALUE) {
                shift = first(drafts, i, byTitle);
            }
            pages.put(draft, Math.max(1, Math.min(bound[i], draft.page + shift)));
        }
        return pages;
    }

    /// Page of the next heading that the contents name: what stands before it is not on a later one.
    private static int[] bounds(List<Draft> drafts, Map<String, Integer> byTitle) {
        int[] bounds = new int[drafts.size()];
        int bound = Integer.MAX_VALUE;
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Integer told = told(drafts.get(i), byTitle);
            bound = told == null ? bound : told;
            bounds[i] = bound;
        }
        return bounds;
    }

    /// Shift of the first heading that the contents name.
    private static int first(List<Draft> drafts, int from, Map<String, Integer> byTitle) {
        for (int i = from; i < drafts.size(); i++) {
            Integer told = told(drafts.get(i), byTitle);
            if (told != null) {
                return told - drafts.get(i).page;
            }
        }
        return 0;
    }

    private static @Nullable Integer told(Draft draft, Map<String, Integer> byTitle) {
        if (draft.origin != Draft.Origin.HEADING) {
            return null;
        }
        Integer told = byTitle.get(key(draft.quote));
        return told != null ? told : byTitle.get(key(draft.title));
    }

    private static String key(String title) {
        return Words.plain(title).replace(" ", "");
    }
}
