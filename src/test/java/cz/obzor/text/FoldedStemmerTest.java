package cz.obzor.text;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Shared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedStemmerTest {
    private static final FoldedStemmer STEMMER = new FoldedStemmer();

    @Test
    void keepsAllFormsOfAWordTogether() {
        int pairs = 0;
        List<String> missed = new ArrayList<>();
        for (String line : WordList.lines("inflections.txt")) {
            List<String> forms = WordList.words(line);
            for (String one : forms) {
                for (String other : forms) {
                    pairs++;
                    if (!stem(one).equals(stem(other))) {
                        missed.add(one + "/" + other);
                    }
                }
            }
        }
        assertThat(pairs).isGreaterThan(2500);
        assertThat(1 - (double) missed.size() / pairs).as("%s", missed).isGreaterThan(0.985);
    }

    @Test
    void keepsDifferentWordsOfTheListApart() {
        Map<String, Set<String>> words = new HashMap<>();
        for (String line : WordList.lines("inflections.txt")) {
            List<String> forms = WordList.words(line);
            forms.forEach(form ->
                    words.computeIfAbsent(stem(form), none -> new HashSet<>()).add(forms.getFirst()));
        }
        assertThat(words)
                .allSatisfy((stem, lemmas) -> assertThat(lemmas).as(stem).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "strategie, strategiemi",
        "strategie, strategií",
        "Kolín, Kolíně",
        "obec, obce",
        "obec, obcí",
        "obec, obcemi",
        "město, měst",
        "město, městě",
        "město, městům",
        "občan, občané",
        "občan, občanů",
        "zeleň, zeleně",
        "zeleň, zelení",
        "opatření, opatřeními",
        "kraj, krajích",
        "cyklostezka, cyklostezek",
        "cyklostezka, cyklostezce",
        "Praha, Praze",
        "Olomouc, Olomouce",
        "Hradec, Hradce",
        "domek, domku",
        "okno, oken",
        "sestra, sester",
        "záměr, záměrech",
        "priorita, priorit",
        "výzva, výzev",
        "indikátor, indikátory",
        "příjem, příjmů",
        "zájem, zájmy",
        "seznam, seznamu",
        "význam, významem",
        "průzkum, průzkumem",
        "úspěch, úspěchů",
        "režim, režimem",
        "muzeum, muzeí",
        "studium, studia",
        "Havlíčkův, Havlíčkova",
        "starší, starých",
        "větší, velký",
        "nejlepší, dobrých",
        "menší, malého",
        "kvalita, kvalitě",
        "kniha, knize",
        "noha, noze",
        "vztah, vztazích",
        "trh, trzích",
        "montáž, montážích",
        "plocha, ploše",
        "téma, témat",
        "klima, klimatu",
        "rok, roků",
        "pes, psů",
        "ves, vsi",
        "stůl, stolem",
        "analyzovat, analyzuje",
        "podporovat, podporují",
        "účel, účely",
        "nejnovějšími, nový",
        "efektivně, efektivnější",
        "projects, project",
        "cities, city",
        "regions, region"
    })
    void matchesFormsOfOneWord(String one, String other) {
        assertThat(stem(one)).isEqualTo(stem(other));
        assertThat(stem(one)).isEqualTo(STEMMER.stem(CzechText.fold(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "město, mistr",
        "práva, Praha",
        "kolo, Kolín",
        "obec, oblek",
        "obec, obor",
        "cena, centrum",
        "škola, skála",
        "věc, věk",
        "noc, nos",
        "stráž, strach",
        "plán, plat",
        "most, město",
        "nádraží, nádrž",
        "zeleň, železo",
        "projekt, projekce",
        "strategie, stratég",
        "sníh, snížení",
        "záloha, založení",
        "počet, pobyt",
        "kraj, krajina",
        "okres, okraj",
        "rada, radnice",
        "vodovod, vodník",
        "domov, dům",
        "Hradec, Hrádek",
        "zástupce, zástup",
        "část, čas",
        "energie, energetika",
        "moc, most",
        "den, děj",
        "obyvatel, obyčej"
    })
    void keepsOtherWordsApart(String one, String other) {
        assertThat(stem(one)).isNotEqualTo(stem(other));
    }

    @ParameterizedTest
    @CsvSource({"IROP, irop", "NPO, npo", "MAS, mas", "ITI, iti", "a, a", "ve, ve", "Дом, дом", "parking, parking"})
    void leavesShortcutsAndForeignWordsAlone(String word, String stem) {
        assertThat(stem(word)).isEqualTo(stem);
    }

    @Test
    void keepsWordsOfRunningTextTogetherAndApart() {
        Inflections text = Inflections.conllu(List.of(
                Shared.require("data/jazyk/cs_cac-ud-dev.conllu.gz"),
                Shared.require("data/jazyk/cs_cltt-ud-train.conllu.gz")));

        Inflections.Search search = text.search(FoldedStemmerTest::stem, FoldedStemmerTest::stem);

        assertThat(search.recall()).isGreaterThan(0.98);
        assertThat(search.precision()).isGreaterThan(0.88);
    }

    private static String stem(String word) {
        return STEMMER.stem(CzechText.fold(word));
    }
}
