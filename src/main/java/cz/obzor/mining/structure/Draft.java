package cz.obzor.mining.structure;

import cz.obzor.mining.NodeKind;
import cz.obzor.mining.finding.NodeSource.Field;
import cz.obzor.mining.finding.NodeSource.Piece;
import cz.obzor.reading.Box;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node while the tree grows.
public final class Draft {
    /// What a node was made from.
    public enum Origin {
        VISION,
        HEADING,
        ITEM,
        SHEET,
        ROW
    }

    public final Origin origin;
    public final String title;
    public final @Nullable String label;
    public final @Nullable String levelName;
    public final int page;
    public final @Nullable Box box;
    public final String quote;
    public final List<Draft> children = new ArrayList<>();
    public final List<Piece> pieces = new ArrayList<>();
    public final List<Field> fields = new ArrayList<>();
    public @Nullable Draft parent;
    public @Nullable NodeKind kind;
    public double confidence = 0.9;

    @Nullable
    HeadClass headClass;
    /// role that the document's own words give it, before the tree around it is known
    @Nullable
    NodeKind named;
    /// a bullet after a sentence that announces a list, which may be mere description
    boolean announced;
    /// what stands at the node names a responsible body, costs or a term
    boolean stating;

    public Draft(
            Origin origin,
            String title,
            @Nullable String label,
            @Nullable String levelName,
            int page,
            @Nullable Box box,
            String quote) {
        this.origin = origin;
        this.title = title;
        this.label = label;
        this.levelName = levelName;
        this.page = page;
        this.box = box;
        this.quote = quote;
    }

    public Draft under(@Nullable Draft above) {
        parent = above;
        if (above != null) {
            above.children.add(this);
        }
        return this;
    }

    public Draft as(NodeKind role) {
        kind = role;
        named = role;
        return this;
    }

    public void text(String text, int at) {
        if (!text.isBlank()) {
            pieces.add(new Piece(text.strip(), at));
        }
    }

    public void field(String name, String value, int at) {
        fields.add(new Field(name.strip(), value.strip(), at));
        stating = true;
    }

    /// Whether it is a heading of a level of its own, not a project or activity set out below a measure.
    boolean level() {
        return origin == Origin.HEADING && named != NodeKind.PROJECT && named != NodeKind.ACTIVITY;
    }

    /// Takes it out of the tree; its children go to the node above.
    void dissolve(List<Draft> all) {
        Draft above = parent;
        if (above != null) {
            int at = above.children.indexOf(this);
            above.children.remove(at);
            above.children.addAll(at, children);
        }
        children.forEach(child -> child.parent = above);
        children.clear();
        all.remove(this);
    }

    /// Takes it and all below it out of the tree.
    void remove(java.util.Set<Draft> removed) {
        removed.add(this);
        children.forEach(child -> child.remove(removed));
    }
}
