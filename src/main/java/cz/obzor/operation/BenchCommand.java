package cz.obzor.operation;

import cz.obzor.operation.bench.Bench;
import cz.obzor.operation.bench.BenchContext;
import cz.obzor.operation.bench.BenchReport;
import cz.obzor.operation.bench.BenchResult;
import cz.obzor.operation.bench.LongDocumentBench;
import cz.obzor.operation.bench.MiningBench;
import cz.obzor.operation.bench.MiningQualityBench;
import cz.obzor.operation.bench.ReadingBench;
import cz.obzor.operation.bench.SearchBench;
import cz.obzor.operation.bench.SignInBench;
import cz.obzor.operation.bench.StartBench;
import cz.obzor.operation.bench.TopicLearningBench;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the figures of docs/performance.md afresh: reading, start, long-document, search, mine,",
            "mining-quality (what mining finds beside what people annotated), topics, sign-in (whether the time tells",
            "who has an account)."
        })
final class BenchCommand implements Callable<Integer> {
    private static final List<Bench> ALL = List.of(
            new ReadingBench(),
            new StartBench(),
            new LongDocumentBench(),
            new SearchBench(),
            new MiningBench(),
            new MiningQualityBench(),
            new TopicLearningBench(),
            new SignInBench());
    private static final List<String> OWN = List.of(
            "ukazka-strategie-mesta.pdf",
            "ukazka-akcni-plan.pdf",
            "ukazka-strategie-regionu.pdf",
            "sample-summary-en.pdf");

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Documents to measure on (default: those beside the project, else the samples).")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Prints JSON instead of a table.")
    private boolean json;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which figures; all without a name.")
    private List<String> names = new ArrayList<>();

    @Spec
    private picocli.CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        List<Bench> wanted = ALL.stream()
                .filter(bench -> names.isEmpty() || names.contains(bench.name()))
                .toList();
        if (!names.stream()
                        .allMatch(name ->
                                ALL.stream().anyMatch(bench -> bench.name().equals(name)))
                && spec != null) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(),
                    "There are these figures: "
                            + String.join(", ", ALL.stream().map(Bench::name).toList()));
        }
        Path work = Files.createTempDirectory("obzor-bench");
        List<BenchResult> results = new ArrayList<>();
        boolean failed = false;
        try {
            Path documents = documents(work);
            for (Bench bench : wanted) {
                try {
                    Path own = Files.createDirectories(work.resolve(bench.name()));
                    results.add(bench.run(new BenchContext(documents, own, System.err::println)));
                } catch (Exception failure) {
                    failed = true;
                    System.err.println(bench.name() + " could not be measured: " + failure);
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
        System.out.print(json ? BenchReport.json(results) : BenchReport.table(results));
        return failed ? 1 : 0;
    }

    private Path documents(Path work) throws java.io.IOException {
        if (folder != null) {
            if (!Files.isDirectory(folder)) {
                throw new StartRefused("The folder " + folder + " is not there.");
            }
            return folder;
        }
        Path beside = Path.of("..", "shared", "data", "strategie");
        if (Files.isDirectory(beside)) {
            return beside;
        }
        Path samples = Files.createDirectories(work.resolve("samples"));
        for (String name : OWN) {
            try (InputStream bytes = BenchCommand.class.getResourceAsStream("/samples/" + name)) {
                if (bytes != null) {
                    Files.copy(bytes, samples.resolve(name));
                }
            }
        }
        return samples;
    }
}
