package cz.obzor.mining;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.operation.bench.MiningScore;
import cz.obzor.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the score of mining on annotated documents; docs/mining.md tells it document by document.
class ScoreOfDocumentsTest {
    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final Path GOLD = Path.of("src/test/resources/samples/gold");

    @Test
    void theSamplesOfTheRepositoryKeepTheirScore() throws Exception {
        MiningScore score = score(GOLD, SAMPLES);
        String misses = score.misses().toString();
        assertThat(score.nodes().f1()).as("nodes: " + misses).isGreaterThanOrEqualTo(0.99);
        assertThat(score.share(score.kind())).as("kind").isGreaterThanOrEqualTo(0.99);
        assertThat(score.share(score.parent())).as("parent").isGreaterThanOrEqualTo(0.99);
        assertThat(score.share(score.page())).as("page").isGreaterThanOrEqualTo(0.97);
        assertThat(score.amounts().f1()).as("amounts").isGreaterThanOrEqualTo(0.97);
        assertThat(score.years().f1()).as("years").isGreaterThanOrEqualTo(0.9);
        assertThat(score.topics().f1()).as("topics").isGreaterThanOrEqualTo(0.72);
    }

    @Test
    void theAnnotatedDocumentsReachTheAims() throws Exception {
        MiningScore score = score(Shared.require("data/gold"), Shared.require("data/strategie"));
        String misses = score.misses().toString();
        assertThat(score.nodes().f1()).as("nodes: " + misses).isGreaterThanOrEqualTo(0.98);
        assertThat(score.share(score.kind())).as("kind").isGreaterThanOrEqualTo(0.95);
        assertThat(score.share(score.parent())).as("parent").isGreaterThanOrEqualTo(0.95);
        assertThat(score.share(score.page())).as("page").isGreaterThanOrEqualTo(0.98);
        assertThat(score.amounts().f1()).as("amounts").isGreaterThanOrEqualTo(0.97);
        assertThat(score.years().f1()).as("years").isGreaterThanOrEqualTo(0.95);
        assertThat(score.topics().f1()).as("topics").isGreaterThanOrEqualTo(0.8);
    }

    private static MiningScore score(Path gold, Path documents) throws IOException, InterruptedException {
        MiningScore sum = MiningScore.NONE;
        List<Path> files;
        try (Stream<Path> all = Files.list(gold)) {
            files = all.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            String name = file.getFileName().toString().replaceFirst("\\.json$", "");
            if (name.contains("sken") && !Files.exists(Path.of("/usr/bin/tesseract"))) {
                continue;
            }
            Path document = documents.resolve(name);
            Assumptions.assumeTrue(Files.exists(document), () -> "skipped: there is no " + document);
            JsonNode right = JsonMapper.shared().readTree(Files.readString(file));
            MiningScore one = MiningScore.of(right, MinedFile.of(document));
            if (one.nodes().found() > 0) {
                assertThat(one.nodes().precision())
                        .as(name + ": precision " + one.misses())
                        .isGreaterThanOrEqualTo(0.8);
            }
            sum = sum.plus(one);
        }
        return sum;
    }
}
