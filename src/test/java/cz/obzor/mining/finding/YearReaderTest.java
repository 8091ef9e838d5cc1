package cz.obzor.mining.finding;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.mining.Years;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearReaderTest {
    private static final Years PERIOD = new Years(2024, 2030);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2025 | 2025 | 2025",
                "2025–2027 | 2025 | 2027",
                "2025 - 2027 | 2025 | 2027",
                "2025-27 | 2025 | 2027",
                "2024/2025 | 2024 | 2025",
                "2026 až 2027 | 2026 | 2027",
                "2024 a 2025 | 2024 | 2025",
                "2024, 2025, 2026 | 2024 | 2026",
                "od roku 2024 do roku 2027 | 2024 | 2027",
                "od 1. 1. 2025 do 31. 12. 2026 | 2025 | 2026",
                "do konce 2027 | - | 2027",
                "do konce roku 2027 | - | 2027",
                "do 07/2026 | - | 2026",
                "do 30. 6. 2026 | - | 2026",
                "do Q4 2026 | - | 2026",
                "nejpozději do roku 2028 | - | 2028",
                "2024+ | 2024 | -",
                "2024 + | 2024 | -",
                "od 2024 | 2024 | -",
                "od r. 2024 | 2024 | -",
                "od roku 2025 průběžně | 2025 | -",
                "2025 a dále | 2025 | -",
                "Q3/2026 | 2026 | 2026",
                "Q1/2025 | 2025 | 2025",
                "III. čtvrtletí 2024 | 2024 | 2024",
                "3. čtvrtletí 2026 | 2026 | 2026",
                "II. pololetí 2025 | 2025 | 2025",
                "06/2026 | 2026 | 2026",
                "31. 12. 2026 | 2026 | 2026",
                "červen 2026 | 2026 | 2026",
                "průběžně 2024–2027 | 2024 | 2027",
                "rok 2025 | 2025 | 2025",
                "v letech 2025 až 2026 | 2025 | 2026",
                "příprava 2025, realizace 2026–2027 | 2026 | 2027"
            })
    void readsATerm(String written, @Nullable Integer from, @Nullable Integer to) {
        assertThat(YearReader.ofTerm(written)).isEqualTo(new Years(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"průběžně", "trvale", "každoročně", "dle možností rozpočtu", "", "–", "12 měsíců", "do 3 let"})
    void saysNothingWhereNoYearIsStated(String written) {
        assertThat(YearReader.ofTerm(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Do roku 2025 dokončíme opravu mostu. | - | 2025",
                "Nejpozději do konce roku 2026 bude otevřena nová školka. | - | 2026",
                "V roce 2024 zahájíme stavbu. | 2024 | 2024",
                "počínaje rozpočtem na rok 2024 připravíme dotační program | 2024 | -",
                "Příprava dalšího období, které začne v roce 2027. | 2027 | -",
                "Od roku 2025 zavedeme adresný sběr odpadů. | 2025 | -",
                "V letech 2025–2027 vyměníme svítidla. | 2025 | 2027",
                "Stavba proběhne od roku 2026 do roku 2028. | 2026 | 2028",
                "kolik plánuje odbor pro rok 2025 | 2025 | 2025",
                "Do 30. 6. 2026 předložíme studii. | - | 2026"
            })
    void findsInRunningTextWhenSomethingIsToBeDone(String text, @Nullable Integer from, @Nullable Integer to) {
        assertThat(YearReader.inProse(text, PERIOD)).isEqualTo(new Years(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Etapa navazuje na dokončené úpravy z let 2019 až 2022.",
                "Vhodné střechy byly vytipovány ve studii z roku 2025.",
                "Podle zákona č. 128/2000 Sb., o obcích.",
                "Usnesením zastupitelstva č. 12/2025 byl schválen plán.",
                "Financování z programu IROP 2021–2027.",
                "Opatření je v souladu se Strategií regionálního rozvoje ČR 2021+.",
                "V roce 2015 bylo otevřeno muzeum.",
                "V roce 2025 bylo zpracováno zadání.",
                "V letech 2014–2023 bylo dokončeno 48 bytů.",
                "schváleno zastupitelstvem pro období 2025–2026",
                "v souladu s „Plánem investic do roku 2028“",
                "Silnice I/37 a norma ČSN EN ISO 50001.",
                "Cena je 2025 Kč."
            })
    void leavesOutYearsOfDocumentsAndOfThePast(String text) {
        assertThat(YearReader.inProse(text, PERIOD)).isNull();
    }

    @Test
    void takesEveryYearAheadWhereThePeriodIsNotKnown() {
        assertThat(YearReader.inProse("V roce 2023 provedeme inventuru.", null)).isEqualTo(new Years(2023, 2023));
    }

    @Test
    void isNotHeldUpByLongLines() {
        String years = "2024, ".repeat(1_700);
        assertThat(YearReader.ofTerm(years)).isEqualTo(new Years(2024, 2024));
        assertThat(YearReader.inProse(years, null)).isNull();
    }
}
