package cz.obzor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cs|Strategie rozvoje města stanovuje priority, které vycházejí z potřeb občanů a možností rozpočtu.",
                "cs|Strategie rozvoje mesta stanovuje priority, ktere vychazeji z potreb obcanu a byly projednany podle zakona.",
                "sk|Stratégia rozvoja mesta určuje priority, ktoré vychádzajú z potrieb občanov a sú v súlade so zákonom.",
                "en|The development strategy of the town sets out priorities which are based on the needs of its citizens.",
                "de|Die Strategie der Stadt legt die Ziele fest, die sich aus den Bedürfnissen der Bürger ergeben.",
                "pl|Strategia rozwoju miasta określa priorytety, które wynikają z potrzeb mieszkańców oraz możliwości budżetu."
            })
    void tellsTheLanguageOfASentence(String language, String text) {
        assertThat(LanguageGuess.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "Kolín",
        "Strategie města Kolín",
        "1 2 3 4 5 6 7 8 9",
        "Lorem ipsum dolor sit amet consectetur elit"
    })
    void saysNothingOfTooLittleOrUnknownText(String text) {
        assertThat(LanguageGuess.of(text)).isNull();
    }

    @Test
    void readsAnyCharacterSequence() {
        assertThat(LanguageGuess.of(
                        new StringBuilder("Obec se podle zákona stará o zeleň a také o cesty, které jsou její.")))
                .isEqualTo("cs");
    }
}
