package cz.obzor.mining.structure;

import cz.obzor.mining.NodeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives each node its role: by the word of its level, else by its place among the levels of the document.
final class Kinds {
    private Kinds() {}

    static void give(List<Draft> all) {
        Map<HeadClass, int[]> counts = new HashMap<>();
        boolean measures = false;
        for (Draft draft : all) {
            measures |= draft.named == NodeKind.MEASURE || draft.origin == Draft.Origin.SHEET;
            if (draft.headClass != null && draft.origin == Draft.Origin.HEADING) {
                int[] count = counts.computeIfAbsent(draft.headClass, _ -> new int[3]);
                count[0]++;
                count[1] += draft.stating ? 1 : 0;
                count[2] += draft.children.stream().anyMatch(Draft::level) ? 1 : 0;
            }
        }
        for (Draft draft : all) {
            if (draft.kind == null) {
                draft.kind = kind(draft, counts, measures);
            }
        }
    }

    private static NodeKind kind(Draft draft, Map<HeadClass, int[]> counts, boolean measures) {
        NodeKind above = draft.parent == null ? null : draft.parent.kind;
        NodeKind named = draft.named;
        if (named == NodeKind.ACTIVITY && above != NodeKind.MEASURE && above != NodeKind.ACTIVITY && !measures) {
            return NodeKind.MEASURE;
        }
        if (named == NodeKind.MEASURE && (above == NodeKind.MEASURE)) {
            return NodeKind.ACTIVITY;
        }
        if (named != null) {
            return named;
        }
        if (draft.origin != Draft.Origin.HEADING) {
            return item(above);
        }
        int[] count = counts.getOrDefault(draft.headClass, new int[] {1, 0, 0});
        boolean states = count[1] * 10 >= count[0] * 4;
        boolean leaves = count[2] * 5 <= count[0];
        if (above == null) {
            return states && leaves && count[0] > 3 ? NodeKind.MEASURE : NodeKind.PRIORITY;
        }
        return switch (above) {
            case PRIORITY, VISION -> states && leaves ? NodeKind.MEASURE : NodeKind.GOAL;
            case GOAL ->
                (states && leaves) || (leaves && !lists(draft) && depth(draft) >= 2 && !anyLists(draft))
                        ? NodeKind.MEASURE
                        : NodeKind.GOAL;
            case MEASURE -> NodeKind.ACTIVITY;
            case ACTIVITY, PROJECT -> NodeKind.ACTIVITY;
        };
    }

    private static boolean lists(Draft draft) {
        return draft.children.stream().anyMatch(child -> child.origin == Draft.Origin.ITEM);
    }

    /// Whether headings beside it have lists of commitments below.
    private static boolean anyLists(Draft draft) {
        return draft.parent != null
                && draft.parent.children.stream().filter(Kinds::lists).count() * 2 > draft.parent.children.size();
    }

    private static int depth(Draft draft) {
        int depth = 0;
        for (Draft above = draft.parent; above != null; above = above.parent) {
            depth++;
        }
        return depth;
    }

    private static NodeKind item(@Nullable NodeKind above) {
        if (above == NodeKind.MEASURE || above == NodeKind.ACTIVITY || above == NodeKind.PROJECT) {
            return NodeKind.ACTIVITY;
        }
        return NodeKind.MEASURE;
    }
}
