package cz.obzor.operation.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// From the command {@code serve} to the first page answered, by a new process with a data folder that exists already;
/// and the memory of all its processes then.
public final class StartBench implements Bench {
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public BenchResult run(BenchContext context) throws Exception {
        Path data = context.work().resolve("data");
        context.progress().accept("start: the first start, which fills the data folder");
        double first = start(data)[0];
        double[] times = new double[ROUNDS];
        double[] memory = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double[] measured = start(data);
            times[round] = measured[0];
            memory[round] = measured[1];
            context.progress().accept("start: round " + (round + 1) + " of " + ROUNDS);
        }
        Arrays.sort(times);
        Arrays.sort(memory);
        return new BenchResult(
                name(),
                List.of(
                        BenchResult.Row.of("very first start to the first page", first, "s"),
                        new BenchResult.Row(
                                "start to the first page, median", times[ROUNDS / 2], "s", null, null, "≤ 6"),
                        BenchResult.Row.of("start to the first page, slowest", times[ROUNDS - 1], "s"),
                        BenchResult.Row.of("memory of all processes after the start", memory[ROUNDS / 2], "MB")));
    }

    /// @return seconds and megabytes
    private static double[] start(Path data) throws Exception {
        long begin = System.nanoTime();
        try (var server = new ServerProcess(data)) {
            server.get("/");
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new double[] {seconds, server.memory()};
        }
    }
}
