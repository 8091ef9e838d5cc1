package cz.obzor.operation.bench;

import cz.obzor.reading.Outcome;
import cz.obzor.reading.ProcessReader;
import cz.obzor.reading.Reader;
import cz.obzor.reading.ReadingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Reading PDF files into pages with two reading processes, beside {@code pdftotext -layout} of poppler on the same
/// files, two at a time. Recognition of scans is off: it would measure Tesseract.
public final class ReadingBench implements Bench {
    private static final int PROCESSES = 2;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public BenchResult run(BenchContext context) throws Exception {
        List<Path> files = pdfFiles(context.documents());
        ReadingSettings settings =
                ReadingSettings.defaults().withProcesses(PROCESSES).withOcr(false);
        List<BenchResult.Row> rows = new ArrayList<>();
        try (Reader reader = ProcessReader.start(settings, context.work().resolve("readers"))) {
            int pages = readAll(reader, files);
            context.progress().accept("reading: " + files.size() + " files, " + pages + " pages");
            boolean reference = poppler(files.getFirst());
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            // the two in turn, so that a machine whose speed drifts treats both alike
            for (int round = 1; round <= ROUNDS; round++) {
                ours.add(pages / seconds(() -> readAll(reader, files)));
                if (reference) {
                    theirs.add(pages / seconds(() -> inTwos(files, ReadingBench::poppler)));
                }
                context.progress().accept("reading: round " + round + " of " + ROUNDS);
            }
            rows.add(BenchResult.Row.of("files", files.size(), ""));
            rows.add(BenchResult.Row.of("pages", pages, ""));
            if (reference) {
                rows.add(new BenchResult.Row(
                        "PDF into pages, 2 processes",
                        median(ours),
                        "pages/s",
                        median(theirs),
                        median(ours) / median(theirs),
                        "≥ 0.35 of pdftotext -layout"));
            } else {
                context.progress().accept("reading: pdftotext is not installed (Debian package poppler-utils)");
                rows.add(BenchResult.Row.of("PDF into pages, 2 processes", median(ours), "pages/s"));
            }
        }
        return new BenchResult(name(), rows);
    }

    private static List<Path> pdfFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".pdf"))
                    .filter(file -> !file.toString().contains("hostile"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IOException("There are no PDF files in " + folder);
            }
            return found;
        }
    }

    private static int readAll(Reader reader, List<Path> files) throws Exception {
        return inTwos(files, file -> {
            int[] pages = new int[1];
            Outcome outcome = reader.read(file, String.valueOf(file.getFileName()), _ -> pages[0]++);
            return outcome instanceof Outcome.Done ? pages[0] : 0;
        });
    }

    private static boolean poppler(Path file) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder("pdftotext", "-layout", file.toString(), "-")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor();
            return true;
        } catch (IOException absent) {
            return false;
        }
    }

    /// Works on the files two at a time and adds up what each gave.
    private static int inTwos(List<Path> files, Work work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(PROCESSES)) {
            List<Callable<Object>> calls = files.stream()
                    .<Callable<Object>>map(file -> () -> work.on(file))
                    .toList();
            int sum = 0;
            for (Future<Object> done : threads.invokeAll(calls)) {
                sum += done.get() instanceof Integer count ? count : 0;
            }
            return sum;
        }
    }

    private static double seconds(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @FunctionalInterface
    private interface Work {
        Object on(Path file) throws Exception;
    }
}
