package cz.obzor.operation.bench;

/// One measurement.
public interface Bench {
    /// by which it is called on the command line
    String name();

    BenchResult run(BenchContext context) throws Exception;
}
