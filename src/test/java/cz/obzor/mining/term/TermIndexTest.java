package cz.obzor.mining.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermIndexTest {
    private final TermIndex<String> index = new TermIndex<String>()
            .add("dopravní hřiště", "hřiště")
            .add("doprava", "doprava")
            .add("dopravní", "doprava")
            .add("cyklo*", "kolo")
            .add("GIS", "mapy")
            .add("'byt'", "bydlení")
            .add("veřejné osvětlení", "světlo")
            .add("veřejné osvětlení", "energie");

    @Test
    void findsInflectedFormsAndBeginnings() {
        assertThat(found("Rozvoj dopravy a cyklostezek")).containsExactly("doprava", "kolo");
    }

    @Test
    void prefersTheLongestTerm() {
        assertThat(found("Nové dopravní hřiště")).containsExactly("hřiště");
    }

    @Test
    void takesAbbreviationsOnlyInCapitals() {
        assertThat(found("data v GIS")).containsExactly("mapy");
        assertThat(found("gis")).isEmpty();
    }

    @Test
    void takesAQuotedWordOnlyInThatForm() {
        assertThat(found("Byt pro rodinu")).containsExactly("bydlení");
        assertThat(found("to může být")).isEmpty();
    }

    @Test
    void doesNotJoinWordsAcrossPunctuation() {
        assertThat(found("Prostranství je veřejné. Osvětlení chybí.")).isEmpty();
        assertThat(found("modernizace veřejného osvětlení")).containsExactly("světlo", "energie");
    }

    @Test
    void refusesAnEmptyTermAndAShortBeginning() {
        assertThatThrownBy(() -> index.add(" ", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> index.add("ab*", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> found(String text) {
        return index.find(Words.of(text)).stream()
                .flatMap(match -> match.values().stream())
                .toList();
    }
}
