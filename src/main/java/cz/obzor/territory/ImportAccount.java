package cz.obzor.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an import did. With problems nothing was written at all.
///
/// @param on          day of the state that the file describes; null where it could not be told
/// @param differences of units from what was known for that day
/// @param unchanged   units that the file describes as they were known
/// @param layers      boundaries taken, by level; empty for a file of units
/// @param problems    the first ones, in order of the file
/// @param allProblems how many there were
public record ImportAccount(
        @Nullable LocalDate on,
        List<Difference> differences,
        int unchanged,
        Map<Level, Layer> layers,
        List<ImportProblem> problems,
        int allProblems) {
    public ImportAccount {
        differences = List.copyOf(differences);
        layers = Map.copyOf(layers);
        problems = List.copyOf(problems);
    }

    public boolean written() {
        return allProblems == 0;
    }

    public long count(Kind kind) {
        return differences.stream()
                .filter(difference -> difference.kind() == kind)
                .count();
    }

    public enum Kind {
        ADDED,
        REMOVED,
        RENAMED,
        MOVED,
        ALTERED
    }

    /// @param field what differs: {@code name}, {@code type}, {@code orp}, {@code district}, {@code region},
    ///              {@code seat}, {@code otherCodes}; null for a unit that came or went
    /// @param from  what was known; a code is followed by its name
    /// @param to    what the file says
    public record Difference(
            Kind kind,
            TerritoryCode code,
            String name,
            @Nullable String field,
            @Nullable String from,
            @Nullable String to) {}

    /// @param changed   boundaries that are new or differ from what was known
    /// @param unchanged boundaries as they were known
    /// @param repaired  of those in the file, how many crossed themselves and were mended
    /// @param dissolved whether they were put together from municipalities, as the file has no such layer
    public record Layer(int changed, int unchanged, int repaired, boolean dissolved) {}
}
