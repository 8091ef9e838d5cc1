package cz.obzor.mining.structure;

import cz.obzor.mining.NodeKind;
import cz.obzor.mining.layout.Line;
import cz.obzor.mining.layout.Marks;
import cz.obzor.mining.layout.Paragraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bullets and numbered tasks below the headings, and the text that belongs to them.
final class Items {
    private static final Pattern CANCELS = Pattern.compile("(?iuU).*\\b(?:zruš|vypou[sš]t|ruší).*");
    private static final Pattern TASK = Pattern.compile("^9/9$");

    private record Item(Draft draft, Paragraph paragraph, String mark) {}

    private final List<Draft> all;
    private final Branch branch;
    private final float bodySize;
    /// those that the next one may stand below, from the top
    private final List<Item> items = new ArrayList<>();

    private final Set<String> taskLabels = new HashSet<>();
    /// numbered items say what is cancelled, not what is to be done
    private boolean silenced;
    /// sentence that announces a list
    private @Nullable String announcement;
    /// whether a line such as "Klíčové aktivity:" says that a list is what is to be done
    private boolean promised;

    Items(List<Draft> all, Branch branch, float bodySize) {
        this.all = all;
        this.branch = branch;
        this.bodySize = bodySize;
    }

    /// The next item stands right below the heading.
    void close() {
        items.clear();
    }

    /// A heading forgets what was said of the items before it.
    void begin() {
        items.clear();
        promised = false;
        silenced = false;
        announcement = null;
    }

    /// The list that follows is what is to be done.
    void promise() {
        items.clear();
        promised = true;
        announcement = null;
    }

    /// Whether a text begins with the number of a task that was not met yet.
    boolean isNewTask(String text) {
        Label label = Label.of(text);
        return label != null && TASK.matcher(label.pattern()).matches() && !taskLabels.contains(label.code());
    }

    void read(Paragraph p) {
        if (!task(p) && !item(p)) {
            body(p);
        }
    }

    /// A numbered or named task in the size of running text: "2/15 dle potřeby …", "Úkol 3. Na úrovni …".
    private boolean task(Paragraph p) {
        LevelName name = LevelName.of(p.text());
        Label label = null;
        String rest = p.text();
        if (name != null && !LevelName.small(p.text())) {
            String after = name.rest();
            label = Label.of(after.replaceFirst("^[:–-]+\\s*", ""));
            if (label == null) {
                return false;
            }
            rest = label.rest();
        } else {
            name = null;
            label = Label.of(p.text());
            if (label == null || !TASK.matcher(label.pattern()).matches()) {
                return false;
            }
            rest = label.rest();
            if (!taskLabels.add(label.code())) {
                return true;
            }
        }
        items.clear();
        Titles titles = Titles.of(rest);
        Draft draft = new Draft(
                Draft.Origin.ITEM,
                titles.title(),
                label.code(),
                name == null ? null : name.name(),
                p.page(),
                p.box(),
                p.text());
        draft.named = name == null ? null : name.kind();
        draft.text(titles.rest(), p.page());
        draft.under(branch.last());
        all.add(draft);
        items.add(new Item(draft, p, "#"));
        announcement = null;
        return true;
    }

    private boolean item(Paragraph p) {
        String bullet = Marks.bullet(p.text());
        String mark = bullet.strip();
        String text = p.text().substring(bullet.length());
        Label label = null;
        if (bullet.isEmpty()) {
            label = Label.of(p.text());
            boolean listed = p.mark() == Line.Mark.ITEM;
            if (label == null || label.bare() || (label.depth() > 1 && !listed)) {
                if (!listed) {
                    return false;
                }
                label = null;
            } else {
                text = label.rest();
            }
            mark = label == null ? "•" : label.pattern();
        }
        if ((silenced && label != null) || (p.rough() && Marks.field(text))) {
            if (p.rough() && Marks.field(text)) {
                body(p);
            }
            return true;
        }
        boolean subtitle = all.isEmpty() && p.bold() && p.size() > bodySize * 1.2;
        if (subtitle || text.length() < 3 || !text.matches("(?su).*\\p{L}{2}.*")) {
            return true;
        }
        if (Marks.field(text)) {
            body(p);
            return true;
        }
        place(p, mark);
        Draft above = items.isEmpty() ? branch.last() : items.getLast().draft();
        if (above == null && bodySize == 0 && p.rough()) {
            return true;
        }
        Titles titles = Titles.of(text);
        Draft draft = new Draft(
                Draft.Origin.ITEM,
                titles.title(),
                label == null ? null : label.code(),
                null,
                p.page(),
                p.box(),
                p.text());
        draft.text(titles.rest(), p.page());
        draft.announced = announcement != null && !promised;
        draft.confidence = draft.announced ? 0.6 : 0.8;
        draft.under(above);
        all.add(draft);
        items.add(new Item(draft, p, mark));
        return true;
    }

    /// Closes the bullets that do not stand above the next one.
    private void place(Paragraph p, String mark) {
        while (!items.isEmpty()) {
            Item last = items.getLast();
            Paragraph above = last.paragraph();
            if (last.mark().equals("#")) {
                return;
            }
            boolean below;
            if (p.mark() == Line.Mark.ITEM && above.mark() == Line.Mark.ITEM) {
                below = p.level() > above.level();
            } else {
                below = p.left() > above.left() + 8
                        || (!mark.equals(last.mark()) && p.left() >= above.left() - 3 && above.size() > p.size() + 1.5);
            }
            if (below) {
                return;
            }
            items.removeLast();
        }
    }

    /// What is stated only after several bullets is stated of the heading above them.
    private boolean afterPlainBullets() {
        Draft heading = branch.last();
        if (heading == null || heading.named != NodeKind.MEASURE || heading.stating) {
            return false;
        }
        List<Draft> bullets = heading.children;
        return bullets.size() > 1
                && bullets.stream().noneMatch(bullet -> bullet.stating || bullet.origin != Draft.Origin.ITEM);
    }

    private void body(Paragraph p) {
        String text = p.text();
        Draft at;
        if (!items.isEmpty() && !Marks.field(text)) {
            Paragraph above = items.getLast().paragraph();
            boolean within = above.placed()
                    ? p.left() > above.left() + 3 || (p.left() >= above.left() - 3 && above.size() > p.size() + 1.5)
                    : false;
            if (!within && !items.getLast().mark().equals("#")) {
                items.clear();
            }
        }
        if (Marks.field(text) && afterPlainBullets()) {
            items.clear();
        }
        at = !items.isEmpty() ? items.getLast().draft() : branch.last();
        silenced = CANCELS.matcher(text).matches() && text.endsWith(":");
        announcement = text.endsWith(":") && !Marks.field(text) && text.length() > 20 ? text : null;
        if (at != null) {
            at.text(text, p.page());
            if (Marks.field(text) || Words.states(text)) {
                at.stating = true;
            }
        }
    }
}
