package cz.obzor.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkerTest {
    @Test
    void marksEveryFormOfAWord() {
        assertThat(marked("Strategie města; o strategiích.", "strategii")).containsExactly("Strategie", "strategiích");
    }

    @Test
    void marksAPhraseAsAWhole() {
        assertThat(marked("Veřejného osvětlení je málo, osvětlení veřejné nikoli.", "\"veřejné osvětlení\""))
                .containsExactly("Veřejného osvětlení");
    }

    @Test
    void marksBeginnings() {
        assertThat(marked("Elektrobusy a elektřina", "elektr*")).containsExactly("Elektrobusy", "elektřina");
    }

    @Test
    void leavesCommonWordsUnmarkedUnlessThereAreNoOthers() {
        assertThat(marked("Most v obci a v lese", "v obci")).containsExactly("obci");
        assertThat(marked("Most v obci a v lese", "v")).containsExactly("v", "v");
    }

    @Test
    void marksNothingForNothing() {
        assertThat(Marker.marks("Most", "")).isEmpty();
        assertThat(Marker.marks("", "most")).isEmpty();
    }

    @Test
    void readsQuotesThatAreNotClosedAsWords() {
        assertThat(QueryText.parse("most \"přes řeku").clauses()).hasSize(3).allMatch(Clause.Word.class::isInstance);
    }

    @Test
    void writesAQueryAsItWasTyped() {
        for (String typed : List.of("most", "most \"přes řeku\" elektr*", "")) {
            assertThat(QueryText.parse(typed).asTyped()).isEqualTo(typed);
        }
    }

    @Test
    void showsTheStretchWithMostDifferentWords() {
        String text = "most ".repeat(100) + "a pak lávka a most u školy " + "lípa ".repeat(100);
        Snippet snippet = Snippet.of(text, Marker.marks(text, "most lávka školy"));
        assertThat(snippet.text()).contains("lávka").contains("školy").hasSizeLessThan(260);
        assertThat(snippet.cutBefore()).isTrue();
        assertThat(snippet.cutAfter()).isTrue();
        assertThat(snippet.marks())
                .allSatisfy(mark -> assertThat(snippet.text().substring(mark.start(), mark.end()))
                        .isIn("most", "lávka", "školy"));
    }

    @Test
    void showsAWordLongerThanASnippet() {
        String text = "x".repeat(2000) + " most";
        assertThat(Snippet.of(text, Marker.marks(text, "most")).text()).contains("most");
        assertThat(Snippet.of("x".repeat(2000), List.of()).text()).hasSize(240);
    }

    @Test
    void shortensRowsOfDotsHoweverLong() {
        assertThat(Leaders.shortened("Doprava " + ".".repeat(100_000) + " 4")).isEqualTo("Doprava … 4");
        assertThat(Leaders.fill("Doprava . . . . . . . . . . . . 4")).isTrue();
        assertThat(Leaders.fill("Město opraví most. Potom lávku.")).isFalse();
    }

    private static List<String> marked(String text, String query) {
        return Marker.marks(text, query).stream()
                .map(mark -> text.substring(mark.start(), mark.end()))
                .toList();
    }
}
