package cz.obzor.mining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Styles that annotated documents do not have, and documents that are no strategy.
class OddDocumentsTest {
    private static final String PROSE = "Město bude v této oblasti postupovat uvážlivě a ve spolupráci s obyvateli.";

    private static DrawnPages strategy() {
        return new DrawnPages()
                .heading("Strategický plán rozvoje města Vrbice", 24)
                .heading("na období 2025–2030", 14)
                .body(PROSE)
                .body(PROSE)
                .body("Strategický plán schválilo zastupitelstvo města a obsahuje priority, cíle a opatření.")
                .next();
    }

    private static List<String> tree(Findings findings) {
        List<String> lines = new ArrayList<>();
        for (Node node : findings.nodes()) {
            lines.add(node.kind().code() + " " + (node.label() == null ? "" : node.label() + " ") + node.title());
        }
        return lines;
    }

    @Test
    void readsRomanNumeralsAndLetters() {
        DrawnPages pages = strategy();
        for (String priority : List.of("I. Doprava a mobilita", "II. Životní prostředí")) {
            pages.heading("Priorita " + priority, 18).body(PROSE);
            for (String letter : List.of("A", "B")) {
                pages.heading("Cíl " + letter + ". Lepší život v části " + letter, 14)
                        .body(PROSE);
                pages.bullet("Obnovíme ulici číslo jedna v části " + letter);
                pages.bullet("Vysadíme stromy podél cesty v části " + letter);
            }
        }
        Findings findings = pages.mined();
        assertThat(tree(findings))
                .startsWith(
                        "priority I Doprava a mobilita",
                        "goal A Lepší život v části A",
                        "measure Obnovíme ulici číslo jedna v části A")
                .hasSize(14);
    }

    @Test
    void goesOnWithATableOverTenPages() {
        DrawnPages pages = strategy().heading("Zásobník projektů", 18);
        for (int page = 0; page < 10; page++) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("č.", "Název projektu", "Odpovědný útvar", "Náklady (tis. Kč)", "Termín"));
            for (int row = 1; row <= 8; row++) {
                int number = page * 8 + row;
                rows.add(List.of(number + ".", "Oprava mostu číslo " + number, "odbor investic", "1 500", "2026–2027"));
            }
            pages.table(rows).next();
        }
        Findings findings = pages.mined();
        assertThat(findings.nodes()).hasSize(80).allMatch(node -> node.kind() == NodeKind.PROJECT);
        Node last = findings.nodes().getLast();
        assertThat(last.label()).isEqualTo("80");
        assertThat(last.page()).isEqualTo(11);
        assertThat(last.amounts().getFirst().value()).isEqualByComparingTo("1500000");
        assertThat(last.years()).isEqualTo(new Years(2026, 2027));
    }

    @Test
    void readsASheetThatGoesOnOverAPageBreak() {
        Findings findings = strategy()
                .heading("Prioritní oblast A Doprava", 18)
                .body(PROSE)
                .table(List.of(
                        List.of("Opatření A.1"),
                        List.of("Název opatření", "Nové autobusy"),
                        List.of("Popis", PROSE),
                        List.of("Aktivity", "Výběr dodavatele\nŠkolení řidičů")))
                .next()
                .table(List.of(
                        List.of("Odpovědnost", "odbor dopravy"),
                        List.of("Termín", "do konce roku 2027"),
                        List.of("Náklady", "12 mil. Kč")))
                .mined();
        assertThat(tree(findings))
                .containsExactly(
                        "priority A Doprava",
                        "measure A.1 Nové autobusy",
                        "activity Výběr dodavatele",
                        "activity Školení řidičů");
        assertThat(findings.nodes().get(1).responsible()).containsExactly("odbor dopravy");
    }

    @Test
    void takesATableOfValuesForWhatIsStatedOfTheHeadingAboveIt() {
        Findings findings = strategy()
                .heading("Priorita 1 Doprava", 18)
                .body(PROSE)
                .heading("Opatření 1.1 Nové autobusy", 13)
                .body(PROSE)
                .bullet("Výběr dodavatele")
                .bullet("Školení řidičů")
                .table(List.of(
                        List.of("Odpovídá", "odbor dopravy", "Období", "2026–2028"),
                        List.of("Spolupracuje\nFinancování", "kraj, dopravci\nIROP", "Náklady", "12 mil. Kč")))
                .heading("Opatření 1.2 Sdílená kola", 13)
                .body(PROSE)
                .table(List.of(List.of("Odpovídá", "odbor majetku"), List.of("Období", "2027")))
                .mined();
        assertThat(tree(findings))
                .containsExactly(
                        "priority 1 Doprava",
                        "measure 1.1 Nové autobusy",
                        "activity Výběr dodavatele",
                        "activity Školení řidičů",
                        "measure 1.2 Sdílená kola");
        Node buses = findings.nodes().get(1);
        assertThat(buses.responsible()).containsExactly("odbor dopravy");
        assertThat(buses.financing()).containsExactly("IROP");
        assertThat(buses.years()).isEqualTo(new Years(2026, 2028));
        assertThat(buses.amounts().getFirst().value()).isEqualByComparingTo("12000000");
        assertThat(findings.nodes().getLast().responsible()).containsExactly("odbor majetku");
    }

    @Test
    void leavesOutTheLineOfTotalsBelowTheLastRow() {
        Findings findings = strategy()
                .heading("Zásobník projektů", 18)
                .table(List.of(
                        List.of("č.", "Název projektu", "Odpovědný útvar", "Náklady (tis. Kč)"),
                        List.of("1.", "Oprava mostu", "odbor investic", "1 500"),
                        List.of("2.", "Nová školka\nCelkem", "odbor školství", "41 000\n42 500")))
                .mined();
        Node last = findings.nodes().getLast();
        assertThat(last.title()).isEqualTo("Nová školka");
        assertThat(last.amounts()).hasSize(1);
        assertThat(last.amounts().getFirst().value()).isEqualByComparingTo("41000000");
    }

    @Test
    void takesNeitherADayNorAPrepositionForANumber() {
        Findings findings = strategy()
                .heading("Priorita 1 Doprava", 18)
                .bullet("Opravíme most u nádraží")
                .body("30. listopadu 2026 končí lhůta pro připomínky obyvatel k návrhu této strategie.")
                .body("Z 2 340 svítidel je úsporných jen 610.")
                .mined();
        assertThat(tree(findings)).containsExactly("priority 1 Doprava", "measure Opravíme most u nádraží");
    }

    @Test
    void findsTheVisionBeforeThePartWithTheTreeAndWithinAPart() {
        String vision = "Vrbice je v roce 2030 městem, kde se každý dostane do práce, do školy i k lékaři bez auta";
        Findings findings = strategy()
                .heading("1 Vize a zásady", 18)
                .at(vision + ".", 70, 300, 12.5f)
                .body(PROSE)
                .heading("2 Návrhová část", 18)
                .heading("Priorita 1 Doprava", 14)
                .bullet("Opravíme most")
                .mined();
        assertThat(tree(findings)).containsExactly("vision " + vision, "priority 1 Doprava", "measure Opravíme most");
        assertThat(findings.nodes().getFirst().years()).isNull();
    }

    @Test
    void findsNoContradictionInCodesThatGoOnFromAnother() {
        Findings findings = strategy()
                .heading("Zásobník projektů", 18)
                .table(List.of(
                        List.of("č.", "Název projektu", "Odpovědný útvar", "Náklady (tis. Kč)"),
                        List.of("1.1.1", "Oprava mostu", "odbor investic", "1 500"),
                        List.of("1.1.1/1", "Projektová dokumentace", "odbor investic", "500"),
                        List.of("1.1.1/2", "Stavba", "odbor investic", "1 000")))
                .mined();
        assertThat(findings.notes()).doesNotContain("contradictory-numbering");
        assertThat(findings.nodes()).hasSize(3);
    }

    @Test
    void readsTwoColumnsOneAfterTheOther() {
        DrawnPages pages = strategy().heading("Priorita 1 Veřejný prostor", 18);
        for (int i = 0; i < 24; i++) {
            pages.at("• Upravíme náměstí v části levé číslo " + (100 + i) + "", 70, 150 + i * 22);
            pages.at("• Upravíme parky v části pravé číslo " + (200 + i) + "", 320, 150 + i * 22);
        }
        List<String> titles = pages.mined().nodes().stream().map(Node::title).toList();
        assertThat(titles).hasSize(49);
        assertThat(titles.indexOf("Upravíme náměstí v části levé číslo 123"))
                .isLessThan(titles.indexOf("Upravíme parky v části pravé číslo 200"));
    }

    @Test
    void tellsContradictoryNumberingAndKeepsEveryNode() {
        Findings findings = strategy()
                .heading("1 Doprava", 18)
                .body(PROSE)
                .heading("1.1 Parkování", 14)
                .bullet("Postavíme parkoviště u nádraží")
                .heading("1.1 Cyklistika", 14)
                .bullet("Vyznačíme cyklopruhy v hlavní ulici")
                .heading("2 Školství", 18)
                .body(PROSE)
                .heading("1.7 Jídelny", 14)
                .bullet("Opravíme jídelnu základní školy")
                .mined();
        assertThat(findings.notes()).contains("contradictory-numbering");
        assertThat(findings.nodes()).hasSize(8);
        assertThat(findings.nodes().stream().map(Node::id).distinct()).hasSize(8);
    }

    @Test
    void tellsPagesTurnedSideways() {
        Findings findings = strategy().body(PROSE).body(PROSE).sideways().mined();
        assertThat(findings.notes()).contains("sideways-pages");
    }

    @Test
    void keepsHeadingsAtTheTopOfEachPageAndLeavesOutRunningHeads() {
        DrawnPages pages = strategy();
        for (int i = 1; i <= 12; i++) {
            pages.at("Strategický plán rozvoje města Vrbice strana " + (i + 1), 70, 40)
                    .at("Opatření 1." + i + " Rozvoj služeb", 70, 60, 14)
                    .body(PROSE)
                    .bullet("Otevřeme službu číslo " + i)
                    .next();
        }
        List<String> tree = tree(pages.mined());
        assertThat(tree).hasSize(24).startsWith("measure 1.1 Rozvoj služeb", "activity Otevřeme službu číslo 1");
        assertThat(tree.getLast()).isEqualTo("activity Otevřeme službu číslo 12");
    }

    @Test
    void tellsPagesThatStandOnTheirHeads() {
        DrawnPages pages = strategy();
        for (int i = 0; i < 10; i++) {
            pages.at(PROSE, 70, 700 - i * 14);
        }
        assertThat(pages.mined().notes()).contains("sideways-pages");
    }

    @Test
    void tellsPagesThatCouldNotBeRead() {
        Findings findings = strategy()
                .heading("Priorita 1 Doprava", 18)
                .bullet("Opravíme most")
                .next()
                .unreadable()
                .mined();
        assertThat(findings.notes()).containsExactly("scan-without-text");
        assertThat(findings.nodes()).hasSize(2);
        assertThat(findings.pages().get(2).reason()).isEqualTo("ocr-not-installed");
    }

    @Test
    void tellsTwoLanguages() {
        DrawnPages pages = strategy().heading("Priorita 1 Doprava", 18).bullet("Opravíme most");
        for (int i = 0; i < 20; i++) {
            pages.body(PROSE + " Obyvatelé řekli, že je pro ně důležité bydlení.");
        }
        pages.next();
        for (int i = 0; i < 20; i++) {
            pages.body(
                    "Summary of the strategy of the town, which will be carried out with the people who live in it.");
        }
        assertThat(pages.mined().notes()).contains("two-languages");
    }

    @Test
    void takesFiveThousandNodesInTimeThatGrowsWithTheirNumber() {
        DrawnPages pages = strategy();
        for (int area = 1; area <= 50; area++) {
            pages.heading("Priorita " + area + " Oblast rozvoje číslo " + area, 18);
            for (int i = 1; i <= 99; i++) {
                pages.bullet("Opravíme ulici " + i + " v oblasti " + area);
            }
        }
        long begin = System.nanoTime();
        Findings findings = pages.mined();
        assertThat(findings.nodes()).hasSize(5_000);
        assertThat((System.nanoTime() - begin) / 1e9).isLessThan(10);
        assertThat(findings.notes()).contains("many-nodes");
    }

    @Test
    void inventsNoTreeForMinutes() {
        DrawnPages pages = new DrawnPages()
                .heading("Zápis z jednání zastupitelstva obce Vrbice", 18)
                .body("konaného dne 12. 3. 2025 v zasedací místnosti obecního úřadu")
                .heading("Program", 14);
        for (String point : List.of("Zahájení", "Volba ověřovatelů zápisu", "Rozpočet obce", "Diskuse", "Závěr")) {
            pages.bullet(point);
        }
        pages.body("Zastupitelstvo schvaluje program jednání. Hlasování: pro 9, proti 0, zdrželi se 0.");
        Findings findings = pages.mined();
        assertThat(findings.nodes()).isEmpty();
        assertThat(findings.notes()).contains("no-tree");
    }

    @Test
    void inventsNoTreeForAPressRelease() {
        Findings findings = new DrawnPages()
                .heading("Tisková zpráva: Město otevřelo nové hřiště", 18)
                .body("Vrbice, 4. května 2025")
                .body(PROSE)
                .bullet("Hřiště má novou houpačku")
                .bullet("Otevřeno je denně od osmi hodin")
                .body("Kontakt pro média: Jan Novák, tiskový mluvčí")
                .mined();
        assertThat(findings.nodes()).isEmpty();
    }

    @Test
    void givesTheSameBytesForTheSamePages() {
        String first = FindingsJson.text(strategy()
                .heading("Priorita 1 Doprava", 18)
                .bullet("Opravíme most")
                .mined());
        String again = FindingsJson.text(strategy()
                .heading("Priorita 1 Doprava", 18)
                .bullet("Opravíme most")
                .mined());
        assertThat(again).isEqualTo(first);
    }

    @Test
    void takesAnEmptyDocument() {
        assertThat(new DrawnPages().mined().nodes()).isEmpty();
    }
}
