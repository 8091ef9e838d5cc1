package cz.obzor.mining.topic;

import static org.assertj.core.api.Assertions.assertThat;

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

/// The lists beside the annotated documents, with the nodes as they are annotated.
class AnnotatedTopicsTest {
    private int hit;
    private int found;
    private int wanted;

    @Test
    void theListsAgreeWithTheAnnotations() throws IOException {
        MiningKnowledge knowledge = MiningKnowledge.shipped(PlaceNames.none());
        List<Path> files;
        try (Stream<Path> all = Files.list(Shared.require("data/gold"))) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            document(JsonMapper.shared().readTree(file.toFile()).path("nodes"), knowledge);
        }
        assertThat(2.0 * hit / (found + wanted)).isGreaterThan(0.79);
    }

    private void document(JsonNode nodes, MiningKnowledge knowledge) {
        Map<String, JsonNode> byId = new HashMap<>();
        nodes.forEach(node -> byId.put(node.path("id").asString(), node));
        for (JsonNode node : nodes) {
            if (!node.path("optional").asBoolean(false)
                    && !node.path("kind").asString().equals("vision")) {
                Set<String> codes = new TreeSet<>();
                node.path("topics")
                        .forEach(topic -> codes.add(topic.path("code").asString()));
                List<String> path = new ArrayList<>();
                JsonNode above = node;
                while (above.path("parent").isString()) {
                    above = byId.get(above.path("parent").asString());
                    path.addFirst(above.path("title").asString());
                }
                String text = node.path("text").isString() ? node.path("text").asString() : "";
                judge(codes, knowledge.topics(node.path("title").asString(), text, path));
            }
        }
    }

    private void judge(Set<String> codes, List<Topic> topics) {
        wanted += codes.size();
        for (Topic topic : topics) {
            if (topic.scheme().equals(Topic.SMART_DOMAIN)) {
                found++;
                hit += codes.contains(topic.code()) ? 1 : 0;
            }
        }
    }
}
