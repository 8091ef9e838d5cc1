package cz.obzor.mining.finding;

import cz.obzor.mining.Amount;
import cz.obzor.mining.Indicator;
import cz.obzor.mining.Topic;
import cz.obzor.mining.Years;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the texts of a node state. Empty means that nothing is said.
public record NodeFindings(
        List<Amount> amounts,
        @Nullable Years years,
        List<String> responsible,
        List<String> financing,
        List<Indicator> indicators,
        List<String> technologies,
        List<Topic> topics) {
    public NodeFindings {
        amounts = List.copyOf(amounts);
        responsible = List.copyOf(responsible);
        financing = List.copyOf(financing);
        indicators = List.copyOf(indicators);
        technologies = List.copyOf(technologies);
        topics = List.copyOf(topics);
    }
}
