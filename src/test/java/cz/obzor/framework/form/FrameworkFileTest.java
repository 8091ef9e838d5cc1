package cz.obzor.framework.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkNode;
import cz.obzor.framework.FrameworkRefused;
import cz.obzor.framework.Wording;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkFileTest {
    private static final Framework REGION = new Framework(
            "kraj-zkusebni",
            "2027",
            new Wording("Strategie Zkušebního kraje; 2027+", "Strategy of a \"trial\" region"),
            new Wording("Zkušební kraj", null),
            LocalDate.of(2027, 1, 1),
            null,
            null,
            true,
            List.of(
                    new FrameworkNode("1", null, "A", new Wording("Doprava", "Transport"), null, List.of()),
                    new FrameworkNode(
                            "1-1",
                            "1",
                            "A.1",
                            new Wording("=Kolo; a \"vlak\"", null),
                            new Wording("Popis\nna dvou řádcích", "Text"),
                            List.of("cyklo*", "veřejná doprava", "'kolo'"))));

    @Test
    void givesTheSameFrameworkBackFromBothForms() {
        assertThat(read(JsonForm.write(REGION))).isEqualTo(REGION);
        assertThat(read(CsvForm.write(REGION))).isEqualTo(REGION);
    }

    @Test
    void keepsASpreadsheetFromTakingATitleForAFormula() {
        assertThat(CsvForm.write(REGION))
                .contains("'=Kolo")
                .doesNotContain(";=")
                .doesNotContain(";\"=");
    }

    @Test
    void readsATableThatASpreadsheetSavedInItsOldEncodingWithTabs() {
        String table =
                "#id\tkraj\n#version\t1\n#title\tŽďárský rámec\n\t\t\nid\ttitle_cs\tterms\nx\tŘeky\třeka | potok\n";

        Framework framework = FrameworkFile.read(table.getBytes(Charset.forName("windows-1250")));

        assertThat(framework.title().cs()).isEqualTo("Žďárský rámec");
        assertThat(framework.nodes().getFirst().terms()).containsExactly("řeka", "potok");
    }

    @Test
    void tellsEveryFaultWithItsPlace() {
        var broken = """
                {"id": "Velká", "version": "1", "title": {"cs": "T"}, "validFrom": "vloni", "nodes": [
                 {"id": "a", "title": {"cs": "A"}, "colour": "red"},
                 {"id": "b", "parent": "zzz", "title": {"en": "B"}}]}
                """;
        assertThat(faults(broken))
                .contains("validFrom framework.fault.date")
                .contains("nodes[0].colour framework.fault.field")
                .contains("nodes[1].title.cs framework.fault.empty");

        var wrong = """
                {"id": "Velká", "version": "1", "title": {"cs": "T"}, "nodes": [
                 {"id": "b", "parent": "c", "title": {"cs": "B"}, "terms": ["ab*", "…", "dobrý"]},
                 {"id": "c", "parent": "zzz", "title": {"cs": "C"}},
                 {"id": "c", "title": {"cs": "C"}}]}
                """;
        assertThat(faults(wrong))
                .contains("id framework.fault.id")
                .contains("nodes[0].parent framework.fault.order")
                .contains("nodes[0].terms framework.fault.beginning")
                .contains("nodes[0].terms framework.fault.term")
                .contains("nodes[1].parent framework.fault.parent")
                .contains("nodes[2].id framework.fault.twice");
    }

    @Test
    void namesTheLineOfATable() {
        String table = "#id;kraj\n#version;1\n#title;Rámec\nid;title_cs\nx;Řeky\nx;Moře\n";

        assertThat(faults(table)).containsExactly("line 6.id framework.fault.twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "null",
                "{\"id\": {\"id\": {}}, \"nodes\": {}}",
                "{\"nodes\": [[[]]], \"title\": 7}",
                "PK\u0003\u0004\u0000\u0000",
                "a;b;c\n1;2;3",
                "id;title_cs\n\"nezavřená;x",
                "<html><script>alert(1)</script>",
                "#id;=cmd|'/c calc'!A1\nid;title_cs\n;;;;;;;;;;\n"
            })
    void refusesWhatIsNoFrameworkBySayingWhy(String file) {
        assertThat(faults(file)).isNotEmpty();
    }

    @Test
    void refusesTooManyNodesAndTooDeepJson() {
        String rows = "#id;kraj\n#version;1\n#title;Rámec\nid;title_cs\n"
                + String.join(
                        "\n",
                        IntStream.range(0, 6_000)
                                .mapToObj(i -> "n" + i + ";N" + i)
                                .toList());
        assertThat(faults(rows)).contains("nodes framework.fault.many");
        assertThat(faults("{\"id\":" + "[".repeat(100_000))).hasSize(1);
    }

    private static List<String> faults(String file) {
        var faults = new java.util.ArrayList<String>();
        assertThatExceptionOfType(FrameworkRefused.class)
                .isThrownBy(() -> read(file))
                .satisfies(refused ->
                        refused.faults().forEach(fault -> faults.add(fault.place() + " " + fault.message())));
        return faults;
    }

    private static Framework read(String file) {
        return FrameworkFile.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
