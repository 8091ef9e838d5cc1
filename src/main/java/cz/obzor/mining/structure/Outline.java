package cz.obzor.mining.structure;

import cz.obzor.mining.layout.Element;
import cz.obzor.mining.layout.Flow;
import cz.obzor.mining.layout.Grid;
import cz.obzor.mining.layout.Line;
import cz.obzor.mining.layout.Marks;
import cz.obzor.mining.layout.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a document once from its begin to its end: decides which headings count and where parts without nodes begin
/// and
/// end, and hands bullets and text ({@link Items}), tables ({@link TableNodes}) and the vision ({@link Visions}) on.
public final class Outline {
    private static final Pattern ACTIVITIES = Pattern.compile(
            "(?iuU)^(?:(?:klíčové|hlavní|navrhované|navržené|plánované|typové|dílčí|doporučené|příklady) )?(?:aktivit|úkol|krok|činnost|opatření|projekt|záměr)\\p{L}{0,2}(?: (?:k realizaci|opatření|projektů|aktivit|v rámci opatření))?\\s*:?$");

    private final Flow flow;
    private final String documentTitle;
    private final List<Draft> all = new ArrayList<>();
    private final Branch branch = new Branch(all);
    private final TableNodes tables = new TableNodes(all);
    private final Items items;
    private final Visions visions;
    private @Nullable Heading skipped;
    private boolean skippingRun;
    private @Nullable Paragraph gate;
    private @Nullable Paragraph next;

    private Outline(Flow flow, String documentTitle) {
        this.flow = flow;
        this.documentTitle = Words.plain(documentTitle);
        this.items = new Items(all, branch, flow.bodySize());
        this.visions = new Visions(all, flow.bodySize());
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
            visions.expect(heading);
        } else {
            visions.take(p);
        }
    }

    private void grid(Grid grid) {
        if (skipped == null && !skippingRun) {
            if (tables.take(grid, branch.last())) {
                items.close();
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
            items.close();
            skippingRun = false;
            branch.group(p, groupName(p.text()));
            return;
        }
        if (!visions.take(p) && !runIn(p) && !skippingRun) {
            items.read(p);
        }
    }

    private void heading(Heading heading) {
        String title = heading.title();
        boolean plainLevel = heading.name() == null;
        if (ACTIVITIES.matcher(heading.paragraph().text()).matches()
                && heading.paragraph().mark() != Line.Mark.HEADING) {
            items.promise();
            skippingRun = false;
            return;
        }
        if (skipped != null && !ends(skipped, heading)) {
            return;
        }
        items.begin();
        skippingRun = false;
        if (visions.expect(heading)) {
            skipped = null;
            return;
        }
        if (plainLevel && Sections.without(title)) {
            skipped = heading;
            return;
        }
        skipped = null;
        if (plainLevel && (Sections.design(title) || isDocumentTitle(title))) {
            branch.closeTo(heading);
            return;
        }
        if (!title.isEmpty()) {
            branch.open(heading);
        }
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

    /// A short line that ends with a colon opens a part of its own: the present state, fulfilment, the tasks.
    private boolean runIn(Paragraph p) {
        String text = p.text();
        if (text.length() > 70
                || (!text.endsWith(":") && !ACTIVITIES.matcher(text).matches())
                || !Marks.bullet(text).isEmpty()) {
            return false;
        }
        if (ACTIVITIES.matcher(text).matches()) {
            items.promise();
            skippingRun = false;
            return true;
        }
        if (Sections.without(text)) {
            skippingRun = true;
            items.close();
            return true;
        }
        if (skippingRun && Label.of(text) == null && !Character.isLowerCase(text.charAt(0)) && !p.italic()) {
            skippingRun = false;
            items.close();
            return true;
        }
        return false;
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
        return items.isNewTask(following.text())
                && Label.of(p.text()) == null
                && Character.isUpperCase(p.text().charAt(0))
                && !Sections.design(p.text())
                && groupName(p.text()).length() < 60
                && branch.last() != null
                && !p.text().matches("(?iuU).*\\b(?:obvodu|města|obce) .*:");
    }

    private static String groupName(String text) {
        return text.replaceFirst("\\s[–-](?:\\s.*)?$", "")
                .replaceFirst("\\s*:$", "")
                .strip();
    }
}
