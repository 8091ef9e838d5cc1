package cz.obzor.operation.bench;

import cz.obzor.mining.Findings;
import cz.obzor.mining.Miner;
import cz.obzor.mining.MiningKnowledge;
import cz.obzor.mining.PlaceNames;
import cz.obzor.mining.SourceFile;
import cz.obzor.reading.Outcome;
import cz.obzor.reading.Page;
import cz.obzor.reading.ProcessReader;
import cz.obzor.reading.Reader;
import cz.obzor.reading.ReadingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What mining finds beside what people annotated: in the documents beside the project where they are at hand (folder
/// `gold`), and in the samples of the repository. The lines of single documents go to the progress.
public final class MiningQualityBench implements Bench {
    private static final Path SAMPLES = Path.of("src", "main", "resources", "samples");
    private static final Path OF_SAMPLES = Path.of("src", "test", "resources", "samples", "gold");

    private final Miner miner = Miner.with(MiningKnowledge.shipped(PlaceNames.none()));

    @Override
    public String name() {
        return "mining-quality";
    }

    @Override
    public BenchResult run(BenchContext context) throws Exception {
        List<BenchResult.Row> rows = new ArrayList<>();
        Path beside = context.documents().toAbsolutePath().normalize().resolveSibling("gold");
        try (Reader reader =
                ProcessReader.start(ReadingSettings.defaults(), context.work().resolve("readers"))) {
            rows.addAll(score("annotated documents", beside, context.documents(), reader, context));
            rows.addAll(score("samples", OF_SAMPLES, SAMPLES, reader, context));
        }
        if (rows.isEmpty()) {
            throw new IOException("There are no annotations in " + beside + " or " + OF_SAMPLES
                    + "; run it in the folder of the project.");
        }
        return new BenchResult(name(), rows);
    }

    private List<BenchResult.Row> score(String what, Path gold, Path documents, Reader reader, BenchContext context)
            throws Exception {
        if (!Files.isDirectory(gold)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(gold)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        MiningScore sum = MiningScore.NONE;
        for (Path file : files) {
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
            JsonNode right = JsonMapper.shared().readTree(Files.readString(file));
            MiningScore score = MiningScore.of(right, mined(documents.resolve(name), name, reader));
            context.progress().accept(name + "  " + score.line());
            sum = sum.plus(score);
        }
        return rows(what, files.size(), sum);
    }

    private Findings mined(Path file, String name, Reader reader) throws IOException, InterruptedException {
        List<Page> pages = new ArrayList<>();
        return switch (reader.read(file, name, pages::add)) {
            case Outcome.Done done -> miner.mine(new SourceFile(name, null, done.info()), pages);
            case Outcome.Failed failed -> throw new IOException(name + " cannot be read: " + failed.reason());
        };
    }

    private static List<BenchResult.Row> rows(String what, int documents, MiningScore sum) {
        return List.of(
                BenchResult.Row.of(what, documents, ""),
                BenchResult.Row.of("nodes to be found in " + what, sum.nodes().wanted(), ""),
                row("precision of nodes", sum.nodes().precision(), "≥ 0.8 in each document"),
                row("F1 of nodes", sum.nodes().f1(), "≥ 0.85"),
                row("kind", sum.share(sum.kind()), "≥ 0.9 of paired"),
                row("parent", sum.share(sum.parent()), "≥ 0.9 of paired"),
                row("page", sum.share(sum.page()), "≥ 0.97 of paired"),
                row("F1 of amounts", sum.amounts().f1(), "≥ 0.85"),
                row("F1 of years", sum.years().f1(), "≥ 0.8"),
                row("F1 of topics", sum.topics().f1(), "≥ 0.65"));
    }

    private static BenchResult.Row row(String what, double value, String aim) {
        return new BenchResult.Row(what, value, "", null, null, aim);
    }
}
