package cz.obzor.mining;

import cz.obzor.reading.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node of the tree of a strategy.
///
/// @param id         unique in the document; stays the same while label, title and parent stay
/// @param parent     id of the node above; null at the top
/// @param kind       role in the tree
/// @param levelName  the document's own word for the level ("Opatření", "Pilíř")
/// @param label      the document's own code ("ZPO1.1", "B.2", "3.1.4"), without bracket or full stop
/// @param title      as it stands, line breaks and hyphenation undone, label left out
/// @param page       where the node is set out, position in the file from 1
/// @param box        place of the title on the page; null in formats without layout
/// @param quote      words of the page that the node was made from
/// @param text       description that belongs to this node alone
/// @param confidence 0 to 1: how sure it is that this is a node with this role at this place
public record Node(
        String id,
        @Nullable String parent,
        NodeKind kind,
        @Nullable String levelName,
        @Nullable String label,
        String title,
        int page,
        @Nullable Box box,
        @Nullable String quote,
        @Nullable String text,
        double confidence,
        List<Amount> amounts,
        @Nullable Years years,
        List<String> responsible,
        List<String> financing,
        List<Indicator> indicators,
        List<String> technologies,
        List<Topic> topics) {
    public Node {
        amounts = List.copyOf(amounts);
        responsible = List.copyOf(responsible);
        financing = List.copyOf(financing);
        indicators = List.copyOf(indicators);
        technologies = List.copyOf(technologies);
        topics = List.copyOf(topics);
    }
}
