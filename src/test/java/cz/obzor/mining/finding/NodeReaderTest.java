package cz.obzor.mining.finding;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.mining.Amount;
import cz.obzor.mining.DocumentKind;
import cz.obzor.mining.Indicator;
import cz.obzor.mining.MiningKnowledge;
import cz.obzor.mining.NodeKind;
import cz.obzor.mining.PlaceNames;
import cz.obzor.mining.Topic;
import cz.obzor.mining.Years;
import cz.obzor.mining.about.AboutDocument;
import cz.obzor.mining.finding.NodeSource.Field;
import cz.obzor.mining.finding.NodeSource.Piece;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeReaderTest {
    private static final MiningKnowledge KNOWLEDGE = MiningKnowledge.shipped(PlaceNames.none());
    private static final NodeReader READER = NodeReader.with(KNOWLEDGE);

    @Test
    void readsWhatASentenceSaysOfAMeasure() {
        NodeFindings found =
                prose("Za realizaci odpovídá odbor dopravy, Technické služby Jasenov nad Lomnicí, s. r. o.."
                        + " Předpokládané náklady činí 228 000 000 Kč a hrazeny budou ze zdrojů: OPD, SFDI, IROP."
                        + " Termín plnění: 2024–2028. Sledovaný ukazatel: Délka cyklostezek (km): 4,2 → 11,5.");

        assertThat(found.responsible())
                .containsExactly("odbor dopravy", "Technické služby Jasenov nad Lomnicí, s. r. o.");
        assertThat(values(found)).containsExactly("228000000");
        assertThat(found.financing()).containsExactly("OPD", "SFDI", "IROP");
        assertThat(found.years()).isEqualTo(new Years(2024, 2028));
        assertThat(found.indicators()).containsExactly(new Indicator("Délka cyklostezek", "km", "4,2", "11,5", null));
    }

    @Test
    void readsALineWithBars() {
        NodeFindings found =
                prose("Odpovědnost: oddělení informatiky | Termín: III. čtvrtletí 2024 | Náklady: 9,9 mil. Kč"
                        + " | Zdroje financování: rozpočet města, SFDI");

        assertThat(found.responsible()).containsExactly("oddělení informatiky");
        assertThat(found.years()).isEqualTo(new Years(2024, 2024));
        assertThat(values(found)).containsExactly("9900000");
        assertThat(found.financing()).containsExactly("rozpočet města", "SFDI");
    }

    @Test
    void readsBracketsThatListValuesWithoutNames() {
        NodeFindings found = prose(
                "Doplněny budou úseky umožňující dojížďku."
                        + " (odbor dopravy, odbor investic a rozvoje; do konce roku 2029; cca 9,1 mil. Kč; SFDI, OPD, rozpočet města)");

        assertThat(found.responsible()).containsExactly("odbor dopravy", "odbor investic a rozvoje");
        assertThat(found.years()).isEqualTo(new Years(null, 2029));
        assertThat(values(found)).containsExactly("9100000");
        assertThat(found.financing()).containsExactly("SFDI", "OPD", "rozpočet města");
    }

    @Test
    void readsWhatFollowsATermInTheSameBreath() {
        NodeFindings found = prose("Parkoviště pro 120 vozidel. Náklady: 68 000 000 Kč, termín: I. čtvrtletí 2026,"
                + " dopravní úřad, Technické služby Dubohrad, s. r. o.; IROP, OPD, rozpočet města");

        assertThat(values(found)).containsExactly("68000000");
        assertThat(found.years()).isEqualTo(new Years(2026, 2026));
        assertThat(found.responsible()).containsExactly("dopravní úřad", "Technické služby Dubohrad, s. r. o.");
        assertThat(found.financing()).containsExactly("IROP", "OPD", "rozpočet města");
    }

    @Test
    void readsShortNamesOfOlderProgrammes() {
        NodeFindings found = prose("O: tajemník, starosta, RMO, ZMO T: průběžně");

        assertThat(found.responsible()).containsExactly("tajemník", "starosta", "RMO", "ZMO");
        assertThat(found.years()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zodpovídá",
                "Odpovědnost",
                "Garant",
                "Gestor",
                "Nositel",
                "Zodpovědná osoba",
                "GARANT OPATŘENÍ",
                "Nositel projektu",
                "Gestor/garant",
                "Odpovědný odbor"
            })
    void knowsTheNamesOfWhoIsResponsible(String name) {
        assertThat(fields(new Field(name, "odbor dopravy; městský architekt", 1))
                        .responsible())
                .containsExactly("odbor dopravy", "městský architekt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Termín",
                "Termín plnění",
                "Doba realizace",
                "Harmonogram",
                "Rok realizace",
                "Období realizace",
                "Časový rámec",
                "Předpokládaný termín"
            })
    void knowsTheNamesOfATerm(String name) {
        assertThat(fields(new Field(name, "2025–2027", 1)).years()).isEqualTo(new Years(2025, 2027));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Náklady v tis. Kč",
                "Odhad nákladů (tis. Kč)",
                "Finanční náročnost [tis. Kč]",
                "Rozpočet v tis. Kč",
                "Předpokládané výdaje v tis. Kč",
                "Celkové náklady 2024 (v tis. Kč)"
            })
    void knowsTheNamesOfCosts(String name) {
        assertThat(values(fields(new Field(name, "1 200", 1)))).containsExactly("1200000");
    }

    @Test
    void joinsBeginningAndEndOfAProject() {
        assertThat(fields(new Field("Zahájení", "03/2025", 1), new Field("Ukončení", "11/2026", 1))
                        .years())
                .isEqualTo(new Years(2025, 2026));
    }

    @Test
    void takesTheUnitThatTheDocumentStatesOnce() {
        NodeFindings found = READER.read(
                new NodeSource(
                        NodeKind.PROJECT,
                        null,
                        "Datová platforma",
                        List.of(),
                        List.of(),
                        List.of(new Field("Náklady", "470", 4))),
                about("tis. Kč", null));

        assertThat(values(found)).containsExactly("470000");
    }

    @Test
    void readsRowsOfATableOfIndicators() {
        NodeFindings found = fields(
                new Field("Indikátor", "Délka nově vybudovaných cyklostezek", 1),
                new Field("Jednotka", "km", 1),
                new Field("Výchozí hodnota", "4,2", 1),
                new Field("Cílová hodnota", "11,5 (2030)", 1),
                new Field("Indikátor", "Počet dopravních nehod se zraněním", 1),
                new Field("Jednotka", "počet/rok", 1),
                new Field("Výchozí hodnota", "38", 1),
                new Field("Cílová hodnota", "25 (2030)", 1));

        assertThat(found.indicators())
                .containsExactly(
                        new Indicator("Délka nově vybudovaných cyklostezek", "km", "4,2", "11,5", 2030),
                        new Indicator("Počet dopravních nehod se zraněním", "počet/rok", "38", "25", 2030));
    }

    @Test
    void keepsAUnitThatIsOnlyASign() {
        assertThat(fields(
                                new Field("Indikátor", "Míra třídění", 1),
                                new Field("Jednotka", "%", 1),
                                new Field("Cílová hodnota", "65", 1))
                        .indicators())
                .containsExactly(new Indicator("Míra třídění", "%", null, "65", null));
    }

    @Test
    void readsAnIndicatorToldInOneLine() {
        assertThat(fields(new Field("Indikátor", "Délka cyklostezek – výchozí stav 4,2 km, cíl 11,5 km", 1))
                        .indicators())
                .containsExactly(new Indicator("Délka cyklostezek", "km", "4,2", "11,5", null));
        assertThat(fields(new Field("Indikátor", "–", 1)).indicators()).isEmpty();
    }

    @Test
    void readsAChangeToldInASentence() {
        assertThat(prose("Podíl tříděného odpadu se zvýší z 12 % na 20 % do roku 2030.")
                        .indicators())
                .containsExactly(new Indicator("Podíl tříděného odpadu", "%", "12", "20", 2030));
    }

    @Test
    void findsProgrammesInInflectedForms() {
        assertThat(prose("Projekt bude financován z Modernizačního fondu a z Operačního programu Životní prostředí.")
                        .financing())
                .containsExactly("Modernizační fond", "OPŽP");
        assertThat(prose("Na výstavbu požádáme o dotaci z Národního plánu obnovy.")
                        .financing())
                .containsExactly("NPO");
        assertThat(prose("Zveřejníme rozpočet města.").financing()).isEmpty();
    }

    @Test
    void findsTechnologies() {
        assertThat(prose("Volná místa budou sledována senzory v síti LoRaWAN, u nádraží přibudou dobíjecí stanice;"
                                + " model města vznikne z digitálního dvojčete a dat GIS, pomůže umělá inteligence.")
                        .technologies())
                .containsExactlyInAnyOrder(
                        "senzory", "LoRaWAN", "dobíjecí stanice", "digitální dvojče", "GIS", "umělá inteligence");
    }

    @Test
    void doesNotTakeUnknownForAValue() {
        NodeFindings found = fields(
                new Field("Náklady v tis. Kč", "bude upřesněno na základě PD", 1),
                new Field("Odpovědnost", "bude upřesněno", 1),
                new Field("Zdroje financování", "–", 1),
                new Field("Termín", "průběžně", 1));

        assertThat(found.amounts()).isEmpty();
        assertThat(found.responsible()).isEmpty();
        assertThat(found.financing()).isEmpty();
        assertThat(found.years()).isNull();
    }

    @Test
    void keepsOneBodyTogetherAndSplitsSeveral() {
        assertThat(fields(new Field("Garant", "odbor školství a kultury", 1)).responsible())
                .containsExactly("odbor školství a kultury");
        assertThat(fields(new Field("Garant", "starosta a tajemník", 1)).responsible())
                .containsExactly("starosta", "tajemník");
        assertThat(fields(new Field("Garant", "koordinátor Paktu starostů a primátorů", 1))
                        .responsible())
                .containsExactly("koordinátor Paktu starostů a primátorů");
        assertThat(fields(new Field("Garant", "ORM / OMM / OŠKS", 1)).responsible())
                .containsExactly("ORM", "OMM", "OŠKS");
        assertThat(fields(new Field(
                                "Garant",
                                "Technické služby, s. r. o., odbor výstavby, životního prostředí a dopravy",
                                1))
                        .responsible())
                .containsExactly("Technické služby, s. r. o.", "odbor výstavby, životního prostředí a dopravy");
    }

    @Test
    void saysNothingOfAnEmptyNodeAndCopesWithALongOne() {
        NodeFindings empty = prose("");
        assertThat(empty.amounts()).isEmpty();
        assertThat(empty.topics()).isEmpty();
        String line = "Termín: 2025 (a; b; Náklady: z 1 na 2 → ".repeat(400);
        assertThat(prose(line.substring(0, 10_000)).years()).isEqualTo(new Years(2025, 2025));
    }

    @Test
    void givesNoTopicsToAVision() {
        NodeSource vision =
                new NodeSource(NodeKind.VISION, null, "Město s udržitelnou dopravou", List.of(), List.of(), List.of());
        assertThat(READER.read(vision, about(null, null)).topics()).isEmpty();
    }

    @Test
    void tellsTheSameEachTime() {
        String text = "Vznikne síť cyklostezek a parkovišť pro dojíždějící, naváže na autobusy a vlaky.";
        assertThat(prose(text)).isEqualTo(prose(text));
        assertThat(prose(text).topics()).isNotEmpty().allSatisfy(topic -> {
            assertThat(topic.scheme()).isIn(Topic.SMART_DOMAIN, Topic.SDG);
            assertThat(topic.because()).isNotEmpty();
            assertThat(topic.confidence()).isBetween(0.0, 1.0);
        });
    }

    private static NodeFindings prose(String text) {
        return READER.read(
                new NodeSource(NodeKind.MEASURE, null, "Opatření", List.of(), List.of(new Piece(text, 1)), List.of()),
                about(null, new Years(2024, 2030)));
    }

    private static NodeFindings fields(Field... fields) {
        return READER.read(
                new NodeSource(NodeKind.MEASURE, null, "Opatření", List.of(), List.of(), List.of(fields)),
                about(null, null));
    }

    private static AboutDocument about(@Nullable String unit, @Nullable Years period) {
        return new AboutDocument("cs", List.of("cs"), "Strategie", DocumentKind.STRATEGY, null, period, unit);
    }

    private static List<String> values(NodeFindings found) {
        return found.amounts().stream()
                .map(Amount::value)
                .map(value -> value.toPlainString())
                .toList();
    }
}
