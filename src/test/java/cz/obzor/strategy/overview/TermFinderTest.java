package cz.obzor.strategy.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.strategy.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermFinderTest {

    @Test
    void formsOfATermAreOneInTheFormUsedMost() {
        List<Term> terms =
                TermFinder.terms(List.of("Chytré osvětlení", "Obnova chytrého osvětlení", "Správa chytrého osvětlení"));
        assertThat(terms.getFirst().form()).isEqualTo("chytrého osvětlení");
        assertThat(terms.getFirst().nodes()).isEqualTo(3);
        assertThat(terms.getFirst().words()).isEqualTo(2);
    }

    @Test
    void functionWordsNumbersAndWordsOfEveryStrategyAreNoTerms() {
        assertThat(forms("Podpora rozvoje a zlepšení 2030")).isEmpty();
        assertThat(forms("Podpora cestovního ruchu v regionu"))
                .contains("cestovního ruchu", "ruchu")
                .noneMatch(form -> form.contains("podpora") || form.contains(" v "));
    }

    @Test
    void aWordOfEveryStrategyMayTellWhichThingIsMeant() {
        assertThat(forms("Modernizace veřejného osvětlení")).contains("veřejného osvětlení", "osvětlení");
        assertThat(forms("Veřejný rozvoj")).isEmpty();
    }

    @Test
    void aTermDoesNotGoOverAComma() {
        assertThat(forms("Odpady, energie")).containsExactlyInAnyOrder("odpady", "energie");
    }

    @Test
    void anAbbreviationIsATerm() {
        assertThat(forms("MHD zdarma")).contains("MHD", "MHD zdarma");
    }

    private static List<String> forms(String title) {
        return TermFinder.terms(List.of(title)).stream().map(Term::form).toList();
    }
}
