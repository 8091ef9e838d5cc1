package cz.obzor.mining.structure;

import cz.obzor.mining.layout.Element;
import cz.obzor.mining.layout.Flow;
import cz.obzor.mining.layout.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the heading before which a document has no tree: its "Návrhová část", or a heading such as "Pilíře rozvoje"
/// that stands at the level of the analysis before it.
final class Gate {
    private static final Pattern PROPOSAL =
            Pattern.compile("(?iuU)^(?:[\\p{Lu}\\d.]{1,4}\\s+)?(?:návrhová|strategická|programová) část.*");

    private Gate() {}

    static @Nullable Paragraph of(Flow flow) {
        List<Heading> without = new ArrayList<>();
        Paragraph found = null;
        for (Element element : flow.elements()) {
            if (!(element instanceof Paragraph paragraph)) {
                continue;
            }
            Heading heading = Heading.of(paragraph, flow.bodySize());
            if (heading == null
                    || paragraph.text().endsWith(":")
                    || (heading.name() != null && heading.label() != null)) {
                continue;
            }
            if (Sections.without(heading.title())) {
                without.add(heading);
            } else if (PROPOSAL.matcher(heading.title()).matches()) {
                return paragraph;
            } else if (found == null
                    && Sections.design(heading.title())
                    && without.stream().anyMatch(other -> other.level().equals(heading.level()))) {
                found = paragraph;
            }
        }
        return found;
    }
}
