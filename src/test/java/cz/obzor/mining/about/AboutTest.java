package cz.obzor.mining.about;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.mining.DocumentKind;
import cz.obzor.mining.MiningKnowledge;
import cz.obzor.mining.Place;
import cz.obzor.mining.PlaceNames;
import cz.obzor.mining.SourceFile;
import cz.obzor.mining.Years;
import cz.obzor.reading.Outcome.FileInfo;
import cz.obzor.reading.Page;
import cz.obzor.reading.Quality;
import cz.obzor.reading.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AboutTest {
    private static final PlaceNames PLACES = text -> {
        int at = text.indexOf("Kopřivnice");
        return at < 0
                ? List.of()
                : List.of(
                        new PlaceNames.Found(at, at + 10, List.of(new Place("municipality", "599565", "Kopřivnice"))));
    };

    @Test
    void readsACover() {
        AboutDocument about = of(
                "Microsoft Word - strategie_final2.docx",
                line("Město Kopřivnice", 15),
                line("Strategický plán rozvoje města", 30),
                line("Kopřivnice", 30),
                line("na období 2024–2030", 16),
                line("Schváleno usnesením zastupitelstva č. 12/2023", 10));

        assertThat(about.title()).isEqualTo("Strategický plán rozvoje města Kopřivnice");
        assertThat(about.kind()).isEqualTo(DocumentKind.STRATEGY);
        assertThat(about.period()).isEqualTo(new Years(2024, 2030));
        assertThat(about.territory()).isEqualTo(new Place("municipality", "599565", "Kopřivnice"));
        assertThat(about.language()).isEqualTo("cs");
    }

    @Test
    void takesTheNameOfTheTownFromTheLineBelowTheTitle() {
        AboutDocument about =
                of(null, line("Strategie rozvoje chytrého města", 28), line("Nová Lhota", 18), line("2025–2032", 13));

        assertThat(about.title()).isEqualTo("Strategie rozvoje chytrého města Nová Lhota");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Akční plán Smart City Lipanov | ACTION_PLAN",
                "Implementační plán strategie | ACTION_PLAN",
                "Zásobník projektů města Lhota | PROJECT_LIST",
                "Program rozvoje obce Lhota – plnění za rok 2018 | STRATEGY",
                "Programové prohlášení rady městské části | STRATEGY",
                "Koncepce rozvoje cestovního ruchu | CONCEPT",
                "Metodika tvorby strategického plánu | METHODOLOGY",
                "Kontrolní seznam implementace úkolů ze Strategie správy dat | METHODOLOGY",
                "Obecně závazná vyhláška č. 3/2024 o místním poplatku | LEGISLATION",
                "Výzva k podání nabídek na zateplení školy | CALL",
                "Poptávkové řízení na výměnu svítidel | CALL",
                "Zpráva o plnění strategického plánu za rok 2023 | REPORT",
                "Analýza současného stavu eGovernmentu | REPORT",
                "Zápis z jednání zastupitelstva č. 5 | OTHER",
                "Návrh rozpočtu na rok 2025 | OTHER",
                "Střednědobý výhled rozpočtu města | OTHER",
                "Tisková zpráva ke strategii | OTHER",
                "Pozvánka na setkání s občany | OTHER"
            })
    void tellsTheKindByTheTitle(String title, DocumentKind kind) {
        assertThat(of(null, line(title, 20), line("Text dokumentu.", 11)).kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Strategie města 2021–2027 | 2021 | 2027",
                "Program rozvoje obce na léta 2021 - 2024 | 2021 | 2024",
                "Návrh rozpočtu na r. 2019 | 2019 | 2019",
                "Hodnocení plánu za rok 2021 | 2021 | 2021",
                "Strategie 2030+ | 2030 | -",
                "Strategie města do roku 2035 | - | 2035"
            })
    void readsThePeriodOfATitle(String title, @Nullable Integer from, @Nullable Integer to) {
        assertThat(of(null, line(title, 20)).period()).isEqualTo(new Years(from, to));
    }

    @Test
    void doesNotTakeYearsOfOtherThingsForThePeriod() {
        assertThat(of(null, line("Programové prohlášení", 20), line("Schváleno usnesením č. 4/2022–2023", 10))
                        .period())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Programové prohlášení Rady MČ Praha 11 | municipality | Praha 11",
                "Program rozvoje městského obvodu Pardubice V | municipality | Pardubice V",
                "Strategie obce Horní Lhota | municipality | Horní Lhota",
                "Strategie Olomouckého kraje | region | Olomoucký kraj",
                "Strategie svazku obcí Olešnovsko | group | Olešnovsko"
            })
    void readsTheTerritoryOfATitle(String title, String level, String name) {
        assertThat(of(null, line(title, 20)).territory()).isEqualTo(new Place(level, null, name));
    }

    @Test
    void tellsASecondLanguage() {
        Page czech = page(
                1,
                line("Strategie města", 20),
                line(
                        "Obyvatelé města, kteří se podíleli na přípravě, řekli, že je pro ně důležité bydlení a že by se mělo začít ještě v tomto roce. "
                                .repeat(8),
                        11));
        Page english = page(
                2,
                line(
                        "Summary of the strategy of the town, which will be carried out with the people who live in it. "
                                .repeat(8),
                        11));
        AboutDocument about = About.of(file(null), List.of(czech, english), MiningKnowledge.shipped(PLACES));
        assertThat(about.languages()).containsExactlyInAnyOrder("cs", "en");
    }

    @Test
    void readsTheTitleOfTheProgrammeThatADecisionBringsAlong() {
        Page decision = page(
                1,
                line("Výpis z usnesení zastupitelstva obce Lhota", 16),
                line("Zastupitelstvo schvaluje Program rozvoje obce, který je přílohou tohoto usnesení.", 11));
        Page programme = page(2, line("Program rozvoje obce Lhota na léta 2021–2024", 12), line("Vize obce", 11));
        AboutDocument about = About.of(file(null), List.of(decision, programme), MiningKnowledge.shipped(PLACES));
        assertThat(about.title()).isEqualTo("Program rozvoje obce Lhota na léta 2021–2024");
        assertThat(about.kind()).isEqualTo(DocumentKind.STRATEGY);

        AboutDocument alone = About.of(file(null), List.of(decision), MiningKnowledge.shipped(PLACES));
        assertThat(alone.kind()).isEqualTo(DocumentKind.OTHER);
    }

    @Test
    void readsTheUnitOfAmountsStatedOnce() {
        assertThat(of(null, line("Zásobník projektů", 20), line("Částky jsou uvedeny v tis. Kč včetně DPH.", 11))
                        .moneyUnit())
                .isEqualTo("tis. Kč");
    }

    @Test
    void copesWithAnEmptyDocument() {
        AboutDocument about = About.of(file(null), List.of(), MiningKnowledge.shipped(PLACES));
        assertThat(about.kind()).isEqualTo(DocumentKind.OTHER);
        assertThat(about.territory()).isNull();
    }

    private record Line(String text, float size) {}

    private static Line line(String text, float size) {
        return new Line(text, size);
    }

    private static AboutDocument of(@Nullable String property, Line... lines) {
        return About.of(file(property), List.of(page(1, lines)), MiningKnowledge.shipped(PLACES));
    }

    private static SourceFile file(@Nullable String title) {
        return new SourceFile("x.pdf", null, new FileInfo("application/pdf", title, "cs", 1, List.of()));
    }

    private static Page page(int number, Line... lines) {
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        for (Line line : lines) {
            words.add(
                    new Word(text.length(), text.length() + line.text().length(), null, line.size(), false, false, 0));
            text.append(line.text()).append('\n');
        }
        return new Page(number, 595, 842, Quality.TEXT, null, text.toString(), words, List.of(), List.of());
    }
}
