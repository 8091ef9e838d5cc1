package cz.obzor.mining.structure;

import cz.obzor.mining.layout.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The headings above what is read now, from the top.
final class Branch {
    private final List<Draft> all;
    private final Levels levels = new Levels();
    private final List<Draft> open = new ArrayList<>();

    /// @param all nodes in reading order, which gets those that are opened
    Branch(List<Draft> all) {
        this.all = all;
    }

    /// The nearest heading above; null where there is none.
    @Nullable
    Draft last() {
        return open.isEmpty() ? null : open.getLast();
    }

    /// Closes what the heading ends, and opens it.
    void open(Heading heading) {
        levels.close(open, heading.level());
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
        draft.under(last());
        all.add(draft);
        open.add(draft);
    }

    /// A line that names a group of numbered tasks.
    void group(Paragraph p, String name) {
        Draft draft = new Draft(Draft.Origin.HEADING, name, null, null, p.page(), p.box(), p.text());
        draft.headClass = HeadClass.OF_TASKS;
        draft.confidence = 0.7;
        levels.close(open, HeadClass.OF_TASKS);
        draft.under(last());
        all.add(draft);
        open.add(draft);
    }

    /// A container of the tree ends the headings of its own level and below.
    void closeTo(Heading heading) {
        while (!open.isEmpty()) {
            HeadClass last = open.getLast().headClass;
            if (last != null && (heading.level().equals(last) || heading.level().compare(last) < 0)) {
                open.removeLast();
            } else {
                return;
            }
        }
    }
}
