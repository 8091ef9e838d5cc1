package cz.obzor.mining.structure;

import cz.obzor.mining.NodeKind;
import cz.obzor.mining.layout.Paragraph;
import java.util.List;

/// Finds the vision: the paragraph after a heading that says so.
final class Visions {
    private static final int SHORTEST = 20;

    private final List<Draft> all;
    private final float bodySize;
    private boolean next;
    /// only where it is set off from running text
    private boolean setOffNext;

    Visions(List<Draft> all, float bodySize) {
        this.all = all;
        this.bodySize = bodySize;
    }

    /// @return whether the heading is there for the vision alone
    boolean expect(Heading heading) {
        boolean plain = heading.name() == null;
        next = plain && Sections.vision(heading.title());
        setOffNext = plain && !next && Sections.beginsWithVision(heading.title());
        return next;
    }

    void forget() {
        next = false;
        setOffNext = false;
    }

    /// Whether a paragraph is what a heading promised; it is added where it says something.
    boolean take(Paragraph p) {
        boolean vision = next || (setOffNext && (p.italic() || p.size() > bodySize + 1));
        forget();
        if (vision && p.text().length() >= SHORTEST) {
            add(p);
        }
        return vision;
    }

    private void add(Paragraph p) {
        String text = p.text().replaceFirst("^[„\"]", "").replaceFirst("[“\"]$", "");
        Draft draft =
                new Draft(Draft.Origin.VISION, Titles.of(text).title(), null, "Vize", p.page(), p.box(), p.text());
        all.add(draft.as(NodeKind.VISION));
    }
}
