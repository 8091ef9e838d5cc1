package cz.obzor.territory.store;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.territory.TerritoryCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final LocalDate Y2025 = LocalDate.of(2025, 1, 1);
    private static final LocalDate MID = LocalDate.of(2025, 7, 1);
    private static final LocalDate Y2026 = LocalDate.of(2026, 1, 1);
    private static final TerritoryCode CODE = new TerritoryCode("533165");

    @Test
    void aDifferenceEndsTheOldRowAndBeginsANewOne() {
        var timeline = new Timeline(List.of(row("Kolín", Y2025, null)), List.of(Y2025));
        assertThat(timeline.recordState(Y2026, List.of(unit("Kolín nad Labem"))).units())
                .containsExactly(row("Kolín", Y2025, Y2026), row("Kolín nad Labem", Y2026, null));
    }

    @Test
    void theSameAgainChangesNothing() {
        var timeline = new Timeline(List.of(row("Kolín", Y2025, null)), List.of(Y2025));
        assertThat(timeline.recordState(Y2026, List.of(unit("Kolín"))).changed())
                .isEmpty();
        assertThat(timeline.recordState(Y2025, List.of(unit("Kolín"))).changed())
                .isEmpty();
    }

    @Test
    void aUnitThatIsMissingEnds() {
        var timeline = new Timeline(List.of(row("Kolín", Y2025, null)), List.of(Y2025));
        assertThat(timeline.recordState(Y2026, List.of()).changed())
                .isEqualTo(Map.of(CODE, List.of(row("Kolín", Y2025, Y2026))));
    }

    @Test
    void aStateOfThePastHoldsOnlyUntilTheNextKnownOne() {
        var timeline = new Timeline(List.of(row("Kolín", Y2025, null)), List.of(Y2025, Y2026));
        assertThat(timeline.recordState(MID, List.of(unit("Kolínek"))).units())
                .containsExactly(row("Kolín", Y2025, MID), row("Kolínek", MID, Y2026), row("Kolín", Y2026, null));
    }

    @Test
    void aStateBeforeTheFirstOneJoinsWhatIsTheSame() {
        var timeline = new Timeline(List.of(row("Kolín", Y2026, null)), List.of(Y2026));
        assertThat(timeline.recordState(Y2025, List.of(unit("Kolín"))).units())
                .containsExactly(row("Kolín", Y2025, null));
    }

    @Test
    void correctingAStateJoinsItWithItsNeighboursAgain() {
        var timeline = new Timeline(
                List.of(row("Kolín", Y2025, MID), row("Kolínek", MID, Y2026), row("Kolín", Y2026, null)),
                List.of(Y2025, MID, Y2026));
        assertThat(timeline.recordState(MID, List.of(unit("Kolín"))).units())
                .containsExactly(row("Kolín", Y2025, null));
    }

    private static Unit unit(String name) {
        return new Unit(CODE, name, "town", null, null, null, null, Map.of());
    }

    private static DatedUnit row(String name, LocalDate from, @Nullable LocalDate until) {
        return new DatedUnit(unit(name), from, until);
    }
}
