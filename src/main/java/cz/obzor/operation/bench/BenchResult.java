package cz.obzor.operation.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was measured.
public record BenchResult(String name, List<Row> rows) {
    public BenchResult {
        rows = List.copyOf(rows);
    }

    /// @param reference what the same takes with what one would use instead; null where there is no such thing
    /// @param ratio     of the value and the reference, the way the aim looks at it
    /// @param aim       in words; empty where none is set
    public record Row(
            String what,
            double value,
            String unit,
            @Nullable Double reference,
            @Nullable Double ratio,
            String aim) {

        static Row of(String what, double value, String unit) {
            return new Row(what, value, unit, null, null, "");
        }
    }
}
