package cz.obzor.operation;

import cz.obzor.mining.Findings;
import cz.obzor.mining.FindingsJson;
import cz.obzor.mining.Miner;
import cz.obzor.mining.MiningKnowledge;
import cz.obzor.mining.SourceFile;
import cz.obzor.reading.Outcome;
import cz.obzor.reading.Page;
import cz.obzor.reading.ProcessReader;
import cz.obzor.reading.Reader;
import cz.obzor.reading.ReadingSettings;
import cz.obzor.strategy.PlacesByName;
import cz.obzor.territory.Territories;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "mine",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the tree of priorities, goals, measures, activities and projects in strategies and action plans,",
            "without a server and without a database. Exit status 1 when a file could not be read."
        })
final class MineCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Prints the findings as JSON, one document a line where there are several.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes NAME.EXT.json for each file instead of printing.")
    private @Nullable Path folder;

    @Option(names = "--jobs", paramLabel = "N", description = "Files read at once (default: one for each processor).")
    private int jobs = Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Documents, or folders of documents.")
    private List<Path> files = new ArrayList<>();

    @Spec
    private picocli.CommandLine.Model.@Nullable CommandSpec spec;

    private final Map<String, Integer> written = new HashMap<>();

    /// What came of one file: findings, or a sentence of why there are none.
    private record Mined(
            Path file,
            @Nullable Findings findings,
            @Nullable String failure) {}

    @Override
    public Integer call() throws Exception {
        if (jobs < 1) {
            throw wrong("--jobs must be at least 1.");
        }
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            throw wrong("--out must be a folder, and " + folder + " is a file.");
        }
        List<Path> all = documents();
        logToStandardError();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path work = Files.createTempDirectory("obzor-mine");
        try {
            return mine(all, work) ? 0 : 1;
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    /// Without Spring nobody reads the settings of the log, which would go to standard output.
    private static void logToStandardError() {
        LoggingSystem log = LoggingSystem.get(MineCommand.class.getClassLoader());
        log.beforeInitialize();
        log.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        // what went wrong with a file is told in a sentence
        log.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }

    private List<Path> documents() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                try (Stream<Path> inside = Files.walk(file)) {
                    inside.filter(Files::isRegularFile)
                            .filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
                            .sorted()
                            .forEach(all::add);
                }
            } else if (Files.isReadable(file)) {
                all.add(file);
            } else {
                throw wrong("The file " + file + " is not there or cannot be read.");
            }
        }
        if (all.isEmpty()) {
            throw wrong("There are no files in " + files.getFirst() + ".");
        }
        return all;
    }

    /// Whether every file could be mined.
    private boolean mine(List<Path> all, Path work) throws Exception {
        int processes = Math.min(jobs, all.size());
        Territories territories = Territories.shipped(Clock.systemUTC());
        Miner miner = Miner.with(MiningKnowledge.shipped(PlacesByName.of(territories, territories.today())));
        ReadingSettings settings = ReadingSettings.defaults().withProcesses(processes);
        AtomicInteger done = new AtomicInteger();
        int failed = 0;
        try (Reader reader = ProcessReader.start(settings, work);
                ExecutorService threads = Executors.newFixedThreadPool(processes)) {
            Deque<Future<Mined>> coming = new ArrayDeque<>();
            for (Path file : all) {
                coming.add(threads.submit(() -> {
                    Mined mined = mine(file, reader, miner);
                    progress(done.incrementAndGet(), all.size());
                    return mined;
                }));
            }
            for (Path file : all) {
                Mined mined = mined(coming.removeFirst(), file);
                failed += mined.findings() == null ? 1 : 0;
                tell(mined);
            }
        }
        return failed == 0;
    }

    private static Mined mined(Future<Mined> coming, Path file) throws InterruptedException {
        try {
            return coming.get();
        } catch (ExecutionException failure) {
            boolean unreadable = failure.getCause() instanceof IOException;
            return new Mined(
                    file,
                    null,
                    unreadable
                            ? "The file cannot be read from the disk. Check that it is there and that you may read it."
                            : Failures.sentence(failure));
        }
    }

    private static Mined mine(Path file, Reader reader, Miner miner) throws Exception {
        String name = String.valueOf(file.getFileName());
        List<Page> pages = new ArrayList<>();
        Outcome outcome = reader.read(file, name, pages::add);
        return switch (outcome) {
            case Outcome.Done done ->
                new Mined(file, miner.mine(new SourceFile(name, sha256(file), done.info()), pages), null);
            case Outcome.Failed failed ->
                new Mined(
                        file,
                        null,
                        EnglishText.of("reading.failure." + failed.reason().code()));
        };
    }

    private static String sha256(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void tell(Mined mined) throws IOException {
        Findings findings = mined.findings();
        if (findings == null) {
            System.err.println(mined.file() + ": " + mined.failure());
        } else if (folder != null) {
            // files of one name may come from several folders
            int same = written.merge(findings.file(), 1, Integer::sum);
            Path target = folder.resolve(findings.file() + (same == 1 ? "" : "-" + same) + ".json");
            Path part = folder.resolve("." + target.getFileName() + ".part");
            Files.writeString(part, FindingsJson.text(findings));
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } else {
            PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            if (json) {
                out.print(FindingsJson.text(findings));
            } else {
                new MinedTree(out, colours()).print(findings);
            }
            out.flush();
        }
    }

    /// Colour is for a person at a terminal who did not forbid it (no-color.org).
    private static boolean colours() {
        String forbidden = System.getenv("NO_COLOR");
        return terminal() && (forbidden == null || forbidden.isEmpty());
    }

    // there is no console where nobody sits at one
    @SuppressWarnings("SystemConsoleNull")
    private static boolean terminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private static void progress(int done, int all) {
        if (terminal() && all > 1) {
            System.err.print("\r" + done + "/" + all + (done == all ? "\n" : ""));
        }
    }
}
