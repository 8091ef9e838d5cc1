package cz.obzor.territory;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.codelist.Codelists;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeClassTest {
    private final SizeClass sizes = new SizeClass(Codelists.shipped().get("size-class"));

    @ParameterizedTest
    @CsvSource({"0, 0-199", "199, 0-199", "200, 200-499", "34000, 20000-49999", "100000, 100000-", "1397880, 100000-"})
    void aNumberOfInhabitantsFallsIntoOneClass(int population, String code) {
        assertThat(sizes.of(population)).isEqualTo(code);
    }
}
