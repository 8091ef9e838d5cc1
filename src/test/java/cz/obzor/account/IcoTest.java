package cz.obzor.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IcoTest {
    /// numbers of Kolín, of the ministry for regional development, of Charles University and of Brno
    @ParameterizedTest
    @CsvSource({"00235440", "66002222", "00216208", "44992785"})
    void takesNumbersOfRealOrganisations(String ico) {
        assertThat(Ico.parse(ico))
                .hasValueSatisfying(value -> assertThat(value.value()).isEqualTo(ico));
    }

    @ParameterizedTest
    @CsvSource({"235440, 00235440", "002 35 440, 00235440"})
    void completesZerosAndPassesOverSpaces(String typed, String ico) {
        assertThat(Ico.parse(typed).map(Ico::value)).hasValue(ico);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00235441", "00253440", "123456789", "abc", "", "00000000", "-0235440"})
    void refusesWhatCannotBeOne(String typed) {
        assertThat(Ico.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"235440", "00235441", "0023544a"})
    void cannotBeMadeOfAnythingElse(String value) {
        assertThatThrownBy(() -> new Ico(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
