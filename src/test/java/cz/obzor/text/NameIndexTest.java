package cz.obzor.text;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.text.NameIndex.Occurrence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {
    private record Place(String name, String district) {}

    private static final List<Place> PLACES = List.of(
            new Place("Praha", "Praha"),
            new Place("Kolín", "Kolín"),
            new Place("Kolinec", "Klatovy"),
            new Place("Hradec Králové", "Hradec Králové"),
            new Place("Hradec nad Moravicí", "Opava"),
            new Place("Hrádek", "Klatovy"),
            new Place("Žďár nad Sázavou", "Žďár nad Sázavou"),
            new Place("Nová Ves", "Brno-venkov"),
            new Place("Nová Ves", "Mělník"),
            new Place("Nová Ves nad Nisou", "Jablonec nad Nisou"),
            new Place("Frýdek-Místek", "Frýdek-Místek"),
            new Place("Raná", "Louny"),
            new Place("Rány", "Louny"),
            new Place("Městec Králové", "Nymburk"),
            new Place("Hora", "Kolín"),
            new Place("Hory", "Kolín"),
            new Place("Karlovy Vary", "Karlovy Vary"));

    private final NameIndex<Place> index = NameIndex.of(PLACES, Place::name);

    @ParameterizedTest
    @CsvSource({
        "Kolín, Kolín",
        "kolin, Kolín",
        "v Kolíně, Kolín",
        "KOLÍNEM, Kolín",
        "ve Žďáru nad Sázavou, Žďár nad Sázavou",
        "zdaru nad sazavou, Žďár nad Sázavou",
        "do Prahy, Praha",
        "v praze, Praha",
        "Hradci Králové, Hradec Králové",
        "obec Hrádek, Hrádek",
        "ve městě Karlových Varech, Karlovy Vary",
        "Frýdku-Místku, Frýdek-Místek",
        "frydek mistek, Frýdek-Místek",
        "z Frýdku – Místku, Frýdek-Místek",
        "Městce Králové, Městec Králové",
        "v Kolinci, Kolinec"
    })
    void findsANameInAnyCaseForm(String query, String name) {
        assertThat(index.find(query)).first().extracting(Place::name).isEqualTo(name);
    }

    @Test
    void findsAllThatBearOneName() {
        assertThat(index.find("Nové Vsi")).extracting(Place::district).containsExactly("Brno-venkov", "Mělník");
    }

    @Test
    void putsTheNameItselfBeforeCaseFormsOfOthers() {
        assertThat(index.find("Hory")).extracting(Place::name).containsExactly("Hory", "Hora");
    }

    @Test
    void heedsDiacriticsThatWereTyped() {
        assertThat(index.find("Raná")).extracting(Place::name).containsExactly("Raná");
        assertThat(index.find("rany")).extracting(Place::name).containsExactly("Rány");
    }

    @ParameterizedTest
    @CsvSource({"''", "v", "Lhota", "Kolínek", "Nová"})
    void findsNothingForOtherWords(String query) {
        assertThat(index.find(query)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kol|Kolín,Kolinec",
                "hrad|Hradec Králové,Hradec nad Moravicí,Hrádek",
                "kralove|Hradec Králové,Městec Králové",
                "Hradci k|Hradec Králové",
                "v|Nová Ves,Nová Ves nad Nisou,Karlovy Vary",
                "nova ves|Nová Ves,Nová Ves nad Nisou",
                "x|"
            })
    void offersNamesWhileTyping(String prefix, String names) {
        List<String> expected = names == null ? List.of() : List.of(names.split(","));
        assertThat(index.startingWith(prefix, 20).stream().map(Place::name).distinct())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void offersNoMoreThanAskedFor() {
        assertThat(index.startingWith("h", 2)).hasSize(2);
        assertThat(index.startingWith("h", 0)).isEmpty();
        assertThat(index.startingWith("", 5)).isEmpty();
    }

    @Test
    void scansRunningTextForTheLongestNames() {
        String text = "Obce v Nové Vsi nad Nisou a v Hradci\nKrálové; Praha, Kolín i Frýdek-Místek.";

        List<Occurrence<Place>> found = index.scan(text);

        assertThat(found.stream().map(place -> text.substring(place.start(), place.end())))
                .containsExactly("Nové Vsi nad Nisou", "Hradci\nKrálové", "Praha", "Kolín", "Frýdek-Místek");
        assertThat(found.getFirst().values()).extracting(Place::name).containsExactly("Nová Ves nad Nisou");
    }

    @Test
    void scansOnlyWordsWithACapitalAndTheRightDiacritics() {
        assertThat(index.scan("hora, na praze, Rana a Nová, Ves; žádný Kolínek"))
                .isEmpty();
        assertThat(index.scan("v Zdaru nad Sazavou")).hasSize(1);
    }
}
