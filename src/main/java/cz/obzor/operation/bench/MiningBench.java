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
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Mining from files to findings with two reading processes; mining proper, of pages that are read already, on one
/// thread; and the memory of `obzor mine` for a strategy of a thousand pages. Recognition of scans is off: it would
/// measure Tesseract.
public final class MiningBench implements Bench {
    private static final int PROCESSES = 2;
    private static final int ROUNDS = 7;
    /// the first rounds let the JVM compile
    private static final int WARM_UP = 3;

    private static final Pattern MINED = Pattern.compile(".*\\.(?:pdf|docx|odt|xlsx|md)$");

    private final Miner miner = Miner.with(MiningKnowledge.shipped(PlaceNames.none()));

    /// A file that is read.
    private record ReadFile(SourceFile source, List<Page> pages) {}

    @Override
    public String name() {
        return "mine";
    }

    @Override
    public BenchResult run(BenchContext context) throws Exception {
        List<Path> files = files(context.documents());
        ReadingSettings settings =
                ReadingSettings.defaults().withProcesses(PROCESSES).withOcr(false);
        List<BenchResult.Row> rows = new ArrayList<>();
        try (Reader reader = ProcessReader.start(settings, context.work().resolve("readers"))) {
            List<ReadFile> read = new ArrayList<>();
            for (Path file : files) {
                read.add(read(file, reader));
            }
            int pages = read.stream().mapToInt(file -> file.pages().size()).sum();
            context.progress().accept("mine: " + files.size() + " files, " + pages + " pages");
            rows.add(BenchResult.Row.of("files", files.size(), ""));
            rows.add(BenchResult.Row.of("pages", pages, ""));
            rows.add(BenchResult.Row.of(
                    "nodes",
                    read.stream().mapToInt(file -> mine(file).nodes().size()).sum(),
                    ""));
            rows.add(BenchResult.Row.of(
                    "from file to findings, 2 processes", pages / median(() -> fromFiles(files, reader)), "pages/s"));
            context.progress().accept("mine: from file to findings done");
            rows.add(new BenchResult.Row(
                    "mining proper, one thread",
                    pages / median(() -> read.forEach(this::mine)),
                    "pages/s",
                    null,
                    null,
                    "≥ 300"));
        }
        context.progress().accept("mine: a strategy of " + LongStrategy.PAGES + " pages");
        Path strategy = context.work().resolve("strategie.pdf");
        LongStrategy.write(strategy, Corpus.of(context));
        rows.addAll(longStrategy(strategy, context.work()));
        return new BenchResult(name(), rows);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            List<Path> files = walked.filter(
                            file -> MINED.matcher(file.toString()).matches())
                    .filter(file -> !file.toString().contains("hostile"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IOException("There are no documents in " + folder);
            }
            return files;
        }
    }

    private static ReadFile read(Path file, Reader reader) throws IOException, InterruptedException {
        String name = String.valueOf(file.getFileName());
        List<Page> pages = new ArrayList<>();
        return switch (reader.read(file, name, pages::add)) {
            case Outcome.Done done -> new ReadFile(new SourceFile(name, null, done.info()), pages);
            case Outcome.Failed failed -> throw new IOException(name + " cannot be read: " + failed.reason());
        };
    }

    private Findings mine(ReadFile file) {
        return miner.mine(file.source(), file.pages());
    }

    private void fromFiles(List<Path> files, Reader reader) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(PROCESSES)) {
            List<Callable<Findings>> calls = files.stream()
                    .<Callable<Findings>>map(file -> () -> mine(read(file, reader)))
                    .toList();
            for (Future<Findings> done : threads.invokeAll(calls)) {
                done.get();
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    /// Seconds of a round.
    private static double median(Work work) throws Exception {
        double[] seconds = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            work.run();
            if (round >= 0) {
                seconds[round] = (System.nanoTime() - begin) / 1e9;
            }
        }
        Arrays.sort(seconds);
        return seconds[ROUNDS / 2];
    }

    /// Runs the command in a process of its own, with the options of the launcher.
    private static List<BenchResult.Row> longStrategy(Path strategy, Path work)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "cz.obzor.Obzor"));
        command.addAll(List.of("mine", "--out", work.resolve("found").toString(), strategy.toString()));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(work.resolve("mine.log").toFile())
                .start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, Memory.most(process.pid()));
            Thread.sleep(20);
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    "mine ended with " + process.exitValue() + ": " + Files.readString(work.resolve("mine.log")));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        int nodes = JsonMapper.shared()
                .readTree(work.resolve("found").resolve("strategie.pdf.json").toFile())
                .path("nodes")
                .size();
        return List.of(
                BenchResult.Row.of("nodes of a strategy of 1,000 pages", nodes, ""),
                BenchResult.Row.of("from the command to its findings", seconds, "s"),
                new BenchResult.Row("memory of the process for it, at most", peak / 1024.0, "MB", null, null, "≤ 512"));
    }
}
