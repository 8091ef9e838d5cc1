package cz.obzor.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryCodeTest {

    @ParameterizedTest
    @CsvSource({
        "CZ, STATE",
        "CZ020, REGION",
        "CZ0204, DISTRICT",
        "CZ020A, DISTRICT",
        "2110, ORP",
        "533165, MUNICIPALITY"
    })
    void theShapeTellsTheLevel(String value, Level level) {
        assertThat(new TerritoryCode(value).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cz", "SK010", "CZ02", "CZ02045", "12345", "5331650", "53316a", " 533165"})
    void refusesWhatHasTheShapeOfNoLevel(String value) {
        assertThatThrownBy(() -> new TerritoryCode(value)).isInstanceOf(IllegalArgumentException.class);
        assertThat(TerritoryCode.parse(value)).isEmpty();
    }

    @Test
    void levelsAreFoundByTheirWordInAddresses() {
        assertThat(Level.ofSlug("municipality")).contains(Level.MUNICIPALITY);
        assertThat(Level.ofSlug("MUNICIPALITY")).isEmpty();
    }
}
