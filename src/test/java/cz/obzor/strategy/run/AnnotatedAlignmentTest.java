package cz.obzor.strategy.run;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.mining.Alignment;
import cz.obzor.mining.MiningKnowledge;
import cz.obzor.mining.PlaceNames;
import cz.obzor.mining.Topic;
import cz.obzor.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Areas of the national concept are the annotated SMART domains, so the annotated documents tell how far an alignment
/// with a framework by its terms alone can be relied on.
class AnnotatedAlignmentTest {
    private final FrameworkLinks.Equipped concept = new FrameworkLinks(new ShippedFrameworks("smart-concept"), null)
            .current()
            .getFirst();
    private final MiningKnowledge knowledge = MiningKnowledge.shipped(PlaceNames.none());
    private final List<Judged> judged = new ArrayList<>();
    private int wanted;

    private record Judged(double confidence, boolean right) {}

    @Test
    void alignsWithTheAreasOfTheConceptAsPeopleDid() throws IOException {
        try (Stream<Path> all = Files.list(Shared.require("data/gold"))) {
            for (Path file : all.filter(one -> one.toString().endsWith(".json")).toList()) {
                document(JsonMapper.shared().readTree(file.toFile()).path("nodes"));
            }
        }
        double right = judged.stream().filter(Judged::right).count();
        assertThat(2 * right / (judged.size() + wanted)).isGreaterThan(0.79);
        double sure = judged.stream().filter(one -> one.confidence >= 0.8).count();
        assertThat(judged.stream()
                                .filter(one -> one.confidence >= 0.8 && one.right)
                                .count()
                        / sure)
                .as("share of right alignments that are sure")
                .isGreaterThan(right / judged.size());
    }

    private void document(JsonNode nodes) {
        Map<String, JsonNode> byId = new HashMap<>();
        nodes.forEach(node -> byId.put(node.path("id").asString(), node));
        for (JsonNode node : nodes) {
            if (node.path("optional").asBoolean(false)
                    || node.path("kind").asString().equals("vision")) {
                continue;
            }
            Set<String> codes = new TreeSet<>();
            node.path("topics").forEach(topic -> codes.add(topic.path("code").asString()));
            List<String> path = new ArrayList<>();
            JsonNode above = node;
            while (above.path("parent").isString()) {
                above = byId.get(above.path("parent").asString());
                path.addFirst(above.path("title").asString());
            }
            wanted += codes.size();
            String text = node.path("text").isString() ? node.path("text").asString() : "";
            String title = node.path("title").asString();
            List<Topic> topics = knowledge.topics(title, text, path);
            for (Alignment alignment : FrameworkLinks.supported(concept, title, text, path, topics)) {
                judged.add(new Judged(alignment.confidence(), codes.contains(alignment.target())));
            }
        }
    }
}
