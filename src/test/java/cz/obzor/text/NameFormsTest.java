package cz.obzor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NameFormsTest {
    @ParameterizedTest
    @CsvFileSource(resources = "name-forms.csv", delimiter = ';')
    void declinesNamesOfPlaces(String name, String forms) {
        assertThat(NameForms.of(name)).startsWith(name).contains(forms.strip().split("\\s*,\\s*"));
    }

    @Test
    void givesFewFormsThatNobodyUses() {
        assertThat(NameForms.of("Kolín")).containsExactlyInAnyOrder("Kolín", "Kolína", "Kolínu", "Kolíně", "Kolínem");
        assertThat(NameForms.of("Karlovy Vary"))
                .containsExactlyInAnyOrder(
                        "Karlovy Vary", "Karlových Varů", "Karlovým Varům", "Karlových Varech", "Karlovými Vary");
        assertThat(NameForms.of("České Budějovice")).doesNotContain("České Budějovici");
        assertThat(NameForms.of("Praha")).doesNotContain("Prahe", "Prahě");
    }

    @Test
    void leavesAloneWhatItCannotDecline() {
        assertThat(NameForms.of("Praha 4")).contains("Prahy 4", "Praze 4");
        assertThat(NameForms.of("X")).containsExactly("X");
        assertThat(NameForms.of("Březany II")).contains("Březan II");
    }
}
