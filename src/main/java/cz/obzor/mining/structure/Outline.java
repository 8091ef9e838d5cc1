package cz.obzor.mining.structure;

import cz.obzor.mining.NodeKind;
import cz.obzor.mining.layout.Element;
import cz.obzor.mining.layout.Flow;
import cz.obzor.mining.layout.Grid;
import cz.obzor.mining.layout.Line;
import cz.obzor.mining.layout.Marks;
import cz.obzor.mining.layout.Paragraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a document once from its begin to its end and hangs headings, numbered tasks, bullets and rows of tables under
/// one another.
public final class Outline {
    private static final Pattern ACTIVITIES = Pattern.compile(
            "(?iuU)^(?:(?:klíčové|hlavní|navrhované|navržené|plánované|typové|dílčí|doporučené|příklady) )?(?:aktivit|úkol|krok|činnost|opatření|projekt|záměr)\\p{L}{0,2}(?: (?:k realizaci|opatření|projektů|aktivit|v rámci opatření))?\\s*:?$");
    private static final Pattern CANCELS = Pattern.compile("(?iuU).*\\b(?:zruš|vypou[sš]t|ruší).*");
    private static final Pattern TASK = Pattern.compile("^9/9$");

    private final Flow flow;
    private final String documentTitle;
    private final List<Draft> all = new ArrayList<>();
    private final Levels levels = new Levels();
    private final List<Draft> open = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final Set<String> taskLabels = new HashSet<>();
    private final TableNodes tables;
    private @Nullable Heading skipped;
    private boolean skippingRun;
    private boolean visionNext;
    private boolean setOffVisionNext;
    private boolean itemsSilenced;
    private @Nullable String announcement;
    private boolean activitiesNext;
    private @Nullable Paragraph gate;
    private @Nullable Paragraph next;

    private record Item(Draft draft, Paragraph paragraph, String mark) {}

    private Outline(Flow flow, String documentTitle) {
        this.flow = flow;
        this.documentTitle = Words.plain(documentTitle);
        this.tables = new TableNodes(all);
    }

    /// Nodes in reading order, a parent before its children.
    public static List<Draft> of(Flow flow, String documentTitle) {
        Outline outline = new Outline(flow, documentTitle);
        outline.gate = Gate.of(flow);
        outline.read();
        Pruning.prune(outline.all);
        Kinds.give(outline.all);
        Pruning.afterKinds(outline.all);
        return outline.all;
    }

    private void read() {
        boolean active = gate == null;
        List<Element> elements = flow.elements();
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (!active && !element.equals(gate)) {
                beforeTree(element);
                continue;
            }
            active = true;
            next = i + 1 < elements.size() && elements.get(i + 1) instanceof Paragraph following ? following : null;
            switch (element) {
                case Grid grid -> grid(grid);
                case Paragraph paragraph -> paragraph(paragraph);
            }
        }
    }

    /// Nothing but the vision may stand before the part that holds the tree.
    private void beforeTree(Element element) {
        if (!(element instanceof Paragraph p)) {
            return;
        }
        Heading heading = Heading.of(p, flow.bodySize());
        if (heading != null) {
            visionNext = heading.name() == null && Sections.vision(heading.title());
            setOffVisionNext = heading.name() == null && Sections.beginsWithVision(heading.title());
        } else if (isVision(p)) {
            vision(p);
        }
    }

    private boolean isVision(Paragraph p) {
        boolean setOff = setOffVisionNext && (p.italic() || p.size() > flow.bodySize() + 1);
        setOffVisionNext = false;
        return visionNext || setOff;
    }

    private void grid(Grid grid) {
        if (skipped == null && !skippingRun) {
            if (tables.take(grid, open.isEmpty() ? null : open.getLast())) {
                items.clear();
            }
        }
    }

    private void paragraph(Paragraph p) {
        Heading heading = Heading.of(p, flow.bodySize());
        if (heading != null) {
            heading(heading);
            return;
        }
        if (skipped != null && skipped.paragraph().italic() && !p.italic() && introducesTasks(p)) {
            // an evaluation set in italics ends where upright text goes on with tasks
            skipped = null;
        }
        if (skipped != null) {
            return;
        }
        if (introducesTasks(p)) {
            tasks(p);
            return;
        }
        if (isVision(p)) {
            vision(p);
            return;
        }
        if (runIn(p)) {
            return;
        }
        if (skippingRun) {
            return;
        }
        if (!task(p) && !item(p)) {
            body(p);
        }
    }

    private void heading(Heading heading) {
        String title = heading.title();
        boolean plainLevel = heading.name() == null;
        if (ACTIVITIES.matcher(heading.paragraph().text()).matches()
                && heading.paragraph().mark() != Line.Mark.HEADING) {
            activitiesNext = true;
            skippingRun = false;
            items.clear();
            announcement = null;
            return;
        }
        if (skipped != null && !ends(skipped, heading)) {
            return;
        }
        visionNext = false;
        setOffVisionNext = false;
        activitiesNext = false;
        itemsSilenced = false;
        announcement = null;
        skippingRun = false;
        items.clear();
        if (plainLevel && Sections.vision(title)) {
            skipped = null;
            visionNext = true;
            return;
        }
        setOffVisionNext = plainLevel && Sections.beginsWithVision(title);
        if (plainLevel && Sections.without(title)) {
            skipped = heading;
            return;
        }
        skipped = null;
        if (plainLevel && (Sections.design(title) || isDocumentTitle(title))) {
            closeTo(heading);
            return;
        }
        if (title.isEmpty()) {
            return;
        }
        levels.close(open, heading.level());
        open(heading);
    }

    /// A container of the tree ends the headings of its own level and below.
    private void closeTo(Heading heading) {
        while (!open.isEmpty()) {
            HeadClass last = open.getLast().headClass;
            if (last != null && (heading.level().equals(last) || heading.level().compare(last) < 0)) {
                open.removeLast();
            } else {
                return;
            }
        }
    }

    private void open(Heading heading) {
        Paragraph p = heading.paragraph();
        Titles titles = Titles.whole(heading.title());
        LevelName name = heading.name();
        Label label = heading.label();
        Draft draft = new Draft(
                Draft.Origin.HEADING,
                titles.title(),
                label == null ? null : label.code(),
                name == null ? null : name.name(),
                p.page(),
                p.box(),
                p.text());
        draft.headClass = heading.level();
        draft.named = name == null ? null : name.kind();
        draft.confidence = heading.sure() || name != null ? 0.95 : 0.8;
        draft.text(titles.rest(), p.page());
        draft.under(open.isEmpty() ? null : open.getLast());
        all.add(draft);
        open.add(draft);
    }

    private boolean isDocumentTitle(String title) {
        String plain = Words.plain(title);
        return plain.length() > 8
                && all.isEmpty()
                && (documentTitle.contains(plain) || (plain.contains(documentTitle) && documentTitle.length() > 8));
    }

    /// Whether a heading stands at the level of the part without nodes, or above.
    private static boolean ends(Heading part, Heading next) {
        if (next.name() != null && next.label() != null && next.sure()) {
            return true;
        }
        if (next.level().equals(part.level())) {
            return true;
        }
        Label above = part.label();
        Label below = next.label();
        if (above != null && below != null && below.code().startsWith(above.code() + ".")) {
            return false;
        }
        int order = next.level().compare(part.level());
        if (order != 0) {
            return (order < 0 && next.sure()) || (order < 0 && next.paragraph().rough());
        }
        if (next.paragraph().rough()) {
            return below != null && (above == null || below.depth() <= above.depth());
        }
        return next.level().size() > 0
                && next.level().size() == part.level().size()
                && next.level().bold() == part.level().bold();
    }

    private void vision(Paragraph p) {
        visionNext = false;
        if (p.text().length() < 20) {
            return;
        }
        String text = p.text().replaceFirst("^[„\"]", "").replaceFirst("[“\"]$", "");
        Draft draft =
                new Draft(Draft.Origin.VISION, Titles.of(text).title(), null, "Vize", p.page(), p.box(), p.text());
        all.add(draft.as(NodeKind.VISION));
    }

    /// A short line that ends with a colon opens a part of its own: the present state, fulfilment, the tasks.
    private boolean runIn(Paragraph p) {
        String text = p.text();
        if (text.length() > 70
                || (!text.endsWith(":") && !ACTIVITIES.matcher(text).matches())
                || !Marks.bullet(text).isEmpty()) {
            return false;
        }
        if (ACTIVITIES.matcher(text).matches()) {
            activitiesNext = true;
            skippingRun = false;
            items.clear();
            announcement = null;
            return true;
        }
        if (Sections.without(text)) {
            skippingRun = true;
            items.clear();
            return true;
        }
        if (skippingRun && Label.of(text) == null && !Character.isLowerCase(text.charAt(0)) && !p.italic()) {
            skippingRun = false;
            items.clear();
            return true;
        }
        return false;
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
        draft.under(open.isEmpty() ? null : open.getLast());
        all.add(draft);
        items.add(new Item(draft, p, "#"));
        announcement = null;
        return true;
    }

    /// A short line right before a numbered task names the group of tasks: "Čistota – spolupracovat s policií".
    private boolean introducesTasks(Paragraph p) {
        Paragraph following = next;
        if (following == null
                || p.italic()
                || p.text().length() > 130
                || p.text().endsWith(".")
                || Marks.field(p.text())) {
            return false;
        }
        Label label = Label.of(following.text());
        Label own = Label.of(p.text());
        boolean fresh = label != null && TASK.matcher(label.pattern()).matches() && !taskLabels.contains(label.code());
        return fresh
                && own == null
                && Character.isUpperCase(p.text().charAt(0))
                && !Sections.design(p.text())
                && groupName(p.text()).length() < 60
                && !open.isEmpty()
                && !p.text().matches("(?iuU).*\\b(?:obvodu|města|obce) .*:");
    }

    private static String groupName(String text) {
        return text.replaceFirst("\\s[–-](?:\\s.*)?$", "")
                .replaceFirst("\\s*:$", "")
                .strip();
    }

    private void tasks(Paragraph p) {
        items.clear();
        skippingRun = false;
        Draft draft = new Draft(Draft.Origin.HEADING, groupName(p.text()), null, null, p.page(), p.box(), p.text());
        draft.headClass = HeadClass.OF_TASKS;
        draft.confidence = 0.7;
        levels.close(open, HeadClass.OF_TASKS);
        draft.under(open.isEmpty() ? null : open.getLast());
        all.add(draft);
        open.add(draft);
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
        if ((itemsSilenced && label != null) || (p.rough() && Marks.field(text))) {
            if (p.rough() && Marks.field(text)) {
                body(p);
            }
            return true;
        }
        boolean subtitle = all.isEmpty() && p.bold() && p.size() > flow.bodySize() * 1.2;
        if (subtitle || text.length() < 3 || !text.matches("(?su).*\\p{L}{2}.*")) {
            return true;
        }
        if (Marks.field(text)) {
            body(p);
            return true;
        }
        place(p, mark);
        Draft above = items.isEmpty()
                ? open.isEmpty() ? null : open.getLast()
                : items.getLast().draft();
        if (above == null && flow.bodySize() == 0 && p.rough()) {
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
        draft.announced = announcement != null && !activitiesNext;
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
        if (open.isEmpty() || open.getLast().named != NodeKind.MEASURE) {
            return false;
        }
        List<Draft> bullets = open.getLast().children;
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
        at = !items.isEmpty() ? items.getLast().draft() : open.isEmpty() ? null : open.getLast();
        itemsSilenced = CANCELS.matcher(text).matches() && text.endsWith(":");
        announcement = text.endsWith(":") && !Marks.field(text) && text.length() > 20 ? text : null;
        if (at != null) {
            at.text(text, p.page());
            if (Marks.field(text) || Words.states(text)) {
                at.stating = true;
            }
        }
    }
}
