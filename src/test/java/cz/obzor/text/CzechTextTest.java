package cz.obzor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CzechTextTest {
    @ParameterizedTest
    @CsvSource({
        "Příbram, pribram", "ŽLUŤOUČKÝ KŮŇ, zlutoucky kun", "Straße, strasse", "Łódź, lodz", "Ærø, aero",
        "Đakovo, dakovo", "plain text, plain text", "İzmir, izmir", "ﬁnance, finance", "Ὀδυσσεύς, οδυσσευς",
        "m², m2", "a.b-c: č!, a.b-c: c!"
    })
    void foldsToSmallLettersWithoutDiacritics(String text, String folded) {
        assertThat(CzechText.fold(text)).isEqualTo(folded);
    }

    @Test
    void foldsDecomposedLettersLikeComposedOnes() {
        assertThat(CzechText.fold("Pr\u030Ci\u0301bram")).isEqualTo("pribram");
        assertThat(CzechText.tokens("Pr\u030Ci\u0301bram je"))
                .extracting(Token::folded)
                .containsExactly("pribram", "je");
    }

    @Test
    void placesEveryWordInTheText() {
        String text = "Strategie města Kolín (2021–2027), č. 5.";

        List<Token> tokens = CzechText.tokens(text);

        assertThat(tokens)
                .extracting(Token::form)
                .containsExactly("Strategie", "města", "Kolín", "2021", "2027", "č", "5");
        assertThat(tokens)
                .allSatisfy(token ->
                        assertThat(text.substring(token.start(), token.end())).isEqualTo(token.form()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cíl 1.2.3 a C1.1|cil 1.2.3 a c1.1",
                "A.1 Doprava.|a.1 doprava",
                "dne 1.5.2024.|dne 1.5 2024",
                "1.250.000 Kč|1 250 000 kc",
                "IROP, OPŽP-2|irop opzp 2",
                "jan.novak@obec.cz|jan novak obec cz",
                "město s.r.o.|mesto s r o",
                "10 km² a 5 m³|10 km2 a 5 m3",
                "strategie¹ platí|strategie plati",
                "CO₂ a 5G|co2 a 5g",
                "česko-německý|cesko nemecky",
                "konec.5 vět|konec 5 vet",
                "l'été|l ete"
            })
    void cutsCodesNumbersAndUnitsSensibly(String text, String words) {
        assertThat(CzechText.tokens(text)).extracting(Token::folded).containsExactly(words.split(" "));
    }

    @Test
    void joinsAWordHyphenatedAtTheEndOfALine() {
        String text = "nová strate-\n  gie obce";

        Token joined = CzechText.tokens(text).get(1);

        assertThat(joined.form()).isEqualTo("strategie");
        assertThat(joined.folded()).isEqualTo("strategie");
        assertThat(text.substring(joined.start(), joined.end())).isEqualTo("strate-\n  gie");
        assertThat(joined.stem()).isEqualTo(CzechText.stems("strategiemi").getFirst());
    }

    @Test
    void readsOverSoftHyphens() {
        assertThat(CzechText.tokens("stra\u00ADte\u00AD\r\ngie"))
                .extracting(Token::form)
                .containsExactly("strategie");
        assertThat(CzechText.tokens("konec\u00AD")).extracting(Token::form).containsExactly("konec");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Praha-\nVýchod", "body -\nprvní", "2021-\nletos", "česko-\n-německý", "konec-\n\nnová"})
    void doesNotJoinWhatIsNotHyphenated(String text) {
        assertThat(CzechText.tokens(text)).hasSize(2);
    }

    @Test
    void readsLettersBeyondTheBasicPlane() {
        assertThat(CzechText.tokens("😀 𝐀bc 你好")).extracting(Token::folded).containsExactly("abc", "你好");
    }

    @Test
    void findsNoWordsWhereThereAreNone() {
        assertThat(CzechText.tokens("")).isEmpty();
        assertThat(CzechText.tokens(" -–\u00AD\n…\uD83D")).isEmpty();
    }

    @Test
    void knowsFunctionWordsByTheirFoldedForm() {
        assertThat(CzechText.stopwords())
                .contains("ktere", "podle", "the", "byt")
                .doesNotContain("mesto", "které");
    }
}
