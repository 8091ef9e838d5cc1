package cz.obzor.strategy;

import cz.obzor.mining.Amount;
import cz.obzor.mining.Indicator;
import cz.obzor.mining.Node;
import cz.obzor.mining.NodeKind;
import cz.obzor.mining.Years;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a node of a strategy says: all that a person may correct.
///
/// @param levelName the document's own word for the level ("Opatření", "Pilíř")
/// @param label     the document's own code ("ZPO1.1", "B.2")
/// @param title     without the label
/// @param text      description that belongs to this node alone
public record NodeContent(
        NodeKind kind,
        @Nullable String levelName,
        @Nullable String label,
        String title,
        @Nullable String text,
        List<Amount> amounts,
        @Nullable Years years,
        List<String> responsible,
        List<String> financing,
        List<Indicator> indicators,
        List<String> technologies) {
    public NodeContent {
        amounts = List.copyOf(amounts);
        responsible = List.copyOf(responsible);
        financing = List.copyOf(financing);
        indicators = List.copyOf(indicators);
        technologies = List.copyOf(technologies);
    }

    /// What mining found at a node.
    public static NodeContent of(Node node) {
        return new NodeContent(
                node.kind(),
                node.levelName(),
                node.label(),
                node.title(),
                node.text(),
                node.amounts(),
                node.years(),
                node.responsible(),
                node.financing(),
                node.indicators(),
                node.technologies());
    }

    /// A node of which no more than this is known.
    public static NodeContent of(NodeKind kind, @Nullable String label, String title, @Nullable String text) {
        return new NodeContent(
                kind, null, label, title, text, List.of(), null, List.of(), List.of(), List.of(), List.of());
    }

    /// The same under another title and with another description.
    public NodeContent with(String newTitle, @Nullable String newText) {
        return new NodeContent(
                kind,
                levelName,
                label,
                newTitle,
                newText,
                amounts,
                years,
                responsible,
                financing,
                indicators,
                technologies);
    }

    /// Label and title as one line.
    public String heading() {
        return label == null ? title : label + " " + title;
    }
}
