package cz.obzor.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadingSettingsTest {
    @Test
    void defaultsAreThoseOfTheSpecification() {
        ReadingSettings settings = ReadingSettings.defaults();
        assertThat(settings.processes()).isEqualTo(2);
        assertThat(settings.heapMegabytes()).isEqualTo(512);
        assertThat(settings.timeLimit()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.ocrPageLimit()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.diskLimit()).isEqualTo(200L << 20);
    }

    @Test
    void refusesSettingsThatCannotWork() {
        ReadingSettings settings = ReadingSettings.defaults();
        assertThatThrownBy(() -> settings.withProcesses(0)).hasMessageContaining("processes");
        assertThatThrownBy(() -> settings.withTimeLimit(Duration.ZERO)).hasMessageContaining("timeLimit");
        assertThatThrownBy(() -> settings.withDiskLimit(1)).hasMessageContaining("diskLimit");
    }

    @Test
    void timeGoesOnOnlyWhileTheServerWaits() {
        TimeBudget budget = new TimeBudget(ReadingSettings.defaults().withTimeLimit(Duration.ofSeconds(10)));
        budget.waits(0);
        budget.arrived(Duration.ofSeconds(6).toNanos());
        // the server was busy with the page for an hour
        long later = Duration.ofHours(1).toNanos();
        budget.waits(later);
        assertThat(budget.exceeded(later + Duration.ofSeconds(3).toNanos())).isNull();
        assertThat(budget.exceeded(later + Duration.ofSeconds(5).toNanos())).contains("10000 ms");
    }

    @Test
    void longDocumentsEarnMoreTime() {
        TimeBudget budget = new TimeBudget(ReadingSettings.defaults());
        for (int page = 0; page < 500; page++) {
            budget.pageDelivered();
        }
        budget.waits(0);
        assertThat(budget.exceeded(Duration.ofSeconds(59).toNanos())).isNull();
        assertThat(budget.exceeded(Duration.ofSeconds(61).toNanos())).isNotNull();
    }

    @Test
    void recognitionHasAClockOfItsOwnOncePerPage() {
        TimeBudget budget = new TimeBudget(ReadingSettings.defaults().withTimeLimit(Duration.ofSeconds(1)));
        assertThat(budget.ocrBegins(1)).isTrue();
        budget.waits(0);
        assertThat(budget.exceeded(Duration.ofSeconds(29).toNanos())).isNull();
        assertThat(budget.exceeded(Duration.ofSeconds(46).toNanos())).contains("page 1");
        budget.ocrEnds();
        assertThat(budget.ocrBegins(1)).isFalse();
    }
}
