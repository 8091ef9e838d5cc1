package cz.obzor.mining.structure;

import cz.obzor.mining.NodeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes out what is no node: overviews of what follows, headings with nothing below, lists that only describe, a
/// heading that holds the whole document.
final class Pruning {
    private Pruning() {}

    static void prune(List<Draft> all) {
        overviews(all);
        describingLists(all);
        emptyHeadings(all);
        soleRoot(all);
        levelIntroduction(all);
    }

    /// A list of what the headings after it set out is a map.
    private static void overviews(List<Draft> all) {
        Map<String, Integer> lastHeading = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).origin == Draft.Origin.HEADING || all.get(i).origin == Draft.Origin.SHEET) {
                lastHeading.put(Words.plain(all.get(i).title), i);
            }
        }
        Set<Draft> removed = identity();
        for (int i = 0; i < all.size(); i++) {
            Draft draft = all.get(i);
            if ((draft.origin == Draft.Origin.ITEM || draft.origin == Draft.Origin.ROW)
                    && lastHeading.getOrDefault(Words.plain(draft.title), -1) > i) {
                draft.remove(removed);
            }
        }
        take(all, removed);
    }

    /// Bullets that a sentence announces, where most headings of that level have none.
    private static void describingLists(List<Draft> all) {
        Map<HeadClass, int[]> counts = new HashMap<>();
        for (Draft draft : all) {
            if (draft.headClass != null && draft.children.stream().noneMatch(Draft::level)) {
                int[] count = counts.computeIfAbsent(draft.headClass, _ -> new int[2]);
                count[0]++;
                count[1] += draft.children.isEmpty() ? 0 : 1;
            }
        }
        Set<Draft> aboveLevels = identity();
        for (Draft draft : all) {
            if (draft.parent != null && draft.level()) {
                aboveLevels.add(draft.parent);
            }
        }
        Set<Draft> removed = identity();
        for (Draft draft : all) {
            Draft above = draft.parent;
            if (draft.origin != Draft.Origin.ITEM
                    || draft.named != null
                    || (draft.label != null && draft.label.contains("/"))) {
                continue;
            }
            if (above == null) {
                continue;
            }
            HeadClass level = above.headClass;
            boolean told = level != null && (above.named != null || above.label != null);
            int[] count = level == null ? null : counts.get(level);
            boolean rare = count != null && count[0] >= 3 && count[1] * 2 < count[0];
            boolean between = told && aboveLevels.contains(above);
            if ((rare && (told || draft.announced) && !above.stating) || between) {
                draft.remove(removed);
            }
        }
        take(all, removed);
    }

    private static void emptyHeadings(List<Draft> all) {
        boolean again = true;
        while (again) {
            Map<HeadClass, int[]> counts = new HashMap<>();
            for (Draft draft : all) {
                if (draft.headClass != null) {
                    int[] count = counts.computeIfAbsent(draft.headClass, _ -> new int[2]);
                    count[0]++;
                    count[1] += draft.children.isEmpty() ? 0 : 1;
                }
            }
            Set<Draft> removed = identity();
            for (Draft draft : all) {
                HeadClass level = draft.headClass;
                if (level == null
                        || !draft.children.isEmpty()
                        || draft.named != null
                        || draft.origin != Draft.Origin.HEADING) {
                    continue;
                }
                int[] count = counts.getOrDefault(level, new int[] {1, 0});
                boolean leaf =
                        draft.parent != null && (count[1] * 2 < count[0] || level.mark() > 0 || draft.label != null);
                if (!(leaf && (draft.label != null || draft.stating || (count[0] >= 4 && count[1] * 3 < count[0])))) {
                    removed.add(draft);
                }
            }
            take(all, removed);
            again = !removed.isEmpty();
        }
    }

    /// One unnamed heading above nearly everything is a title, no priority.
    private static void soleRoot(List<Draft> all) {
        List<Draft> roots = new ArrayList<>();
        for (Draft draft : all) {
            if (draft.parent == null && draft.kind != NodeKind.VISION) {
                roots.add(draft);
            }
        }
        for (Draft root : roots) {
            if (root.origin == Draft.Origin.HEADING
                    && root.named == null
                    && root.children.stream().filter(Draft::level).count() >= 2
                    && size(root) > all.size() * 0.8) {
                root.dissolve(all);
            }
        }
    }

    /// An unnamed heading whose children are all of a level that the document names and uses elsewhere as its top.
    private static void levelIntroduction(List<Draft> all) {
        for (Draft draft : List.copyOf(all)) {
            if (draft.parent == null
                    && draft.origin == Draft.Origin.HEADING
                    && draft.named == null
                    && draft.label == null
                    && !draft.children.isEmpty()
                    && draft.children.stream()
                            .allMatch(child -> child.named == NodeKind.PRIORITY
                                    || child.named == NodeKind.MEASURE
                                    || child.named == NodeKind.GOAL)
                    && size(draft) > all.size() * 0.6) {
                draft.dissolve(all);
            }
        }
    }

    static void afterKinds(List<Draft> all) {
        for (Draft draft : all) {
            if (draft.kind == NodeKind.ACTIVITY
                    && draft.origin == Draft.Origin.ITEM
                    && draft.children.isEmpty()
                    && draft.confidence > 0.7) {
                draft.confidence = 0.85;
            }
        }
    }

    private static int size(Draft draft) {
        int size = 1;
        for (Draft child : draft.children) {
            size += size(child);
        }
        return size;
    }

    private static Set<Draft> identity() {
        return java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static void take(List<Draft> all, Set<Draft> removed) {
        if (removed.isEmpty()) {
            return;
        }
        all.removeIf(removed::contains);
        for (Draft draft : all) {
            draft.children.removeIf(removed::contains);
            if (draft.parent != null && removed.contains(draft.parent)) {
                draft.parent = null;
            }
        }
    }
}
