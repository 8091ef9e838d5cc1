package cz.obzor.territory.intake;

import cz.obzor.territory.ImportAccount;
import cz.obzor.territory.ImportProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Problems of one file in its order; beyond the first hundreds they are only counted.
final class Problems {
    private static final int KEPT = 200;

    private final List<ImportProblem> kept = new ArrayList<>();
    private int count;

    void add(ImportProblem problem) {
        if (count < KEPT) {
            kept.add(problem);
        }
        count++;
    }

    void file(String message, Object... arguments) {
        add(ImportProblem.ofFile(message, arguments));
    }

    void line(long line, String message, Object... arguments) {
        add(ImportProblem.ofLine(line, message, arguments));
    }

    boolean none() {
        return count == 0;
    }

    /// The account of a file that was not taken.
    ImportAccount refusal(@Nullable LocalDate on) {
        return new ImportAccount(on, List.of(), 0, Map.of(), kept, count);
    }
}
