package cz.obzor.operation.bench;

import java.util.Arrays;
import java.util.List;

/// How long single actions took, in milliseconds.
final class Timings {
    private final double[] sorted;

    private Timings(double[] sorted) {
        this.sorted = sorted;
    }

    /// Runs each action {@code rounds} times, after {@code warmUps} that are not counted.
    static <T> Timings of(List<T> inputs, int warmUps, int rounds, Action<T> action) throws Exception {
        for (int round = 0; round < warmUps; round++) {
            for (T input : inputs) {
                action.on(input);
            }
        }
        double[] times = new double[inputs.size() * rounds];
        int count = 0;
        for (int round = 0; round < rounds; round++) {
            for (T input : inputs) {
                long begin = System.nanoTime();
                action.on(input);
                times[count++] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        return new Timings(times);
    }

    double percentile(int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    @FunctionalInterface
    interface Action<T> {
        void on(T input) throws Exception;
    }
}
