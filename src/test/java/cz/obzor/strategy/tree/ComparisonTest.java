package cz.obzor.strategy.tree;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.mining.Amount;
import cz.obzor.mining.NodeKind;
import cz.obzor.mining.Years;
import cz.obzor.strategy.NodeContent;
import cz.obzor.strategy.NodePlace;
import cz.obzor.strategy.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final List<Suggestion> older = List.of(
            found("a", null, NodeKind.PRIORITY, "A", "Doprava", null),
            found("a1", "a", NodeKind.MEASURE, "A.1", "Bezpečné přechody pro chodce", "Osvětlit přechody."),
            found("a2", "a", NodeKind.MEASURE, "A.2", "Parkovací dům u nádraží", null),
            found("b", null, NodeKind.PRIORITY, "B", "Energie", null),
            found("b1", "b", NodeKind.MEASURE, "B.1", "Úspory energie v budovách města", null));

    @Test
    void twiceTheSameDiffersInNothing() {
        Comparison same = Comparison.of(older, older);
        assertThat(same.unchanged()).isEqualTo(5);
        assertThat(same.added()).isEmpty();
        assertThat(same.dropped()).isEmpty();
        assertThat(same.changed()).isEmpty();
    }

    @Test
    void tellsWhatCameWhatWentAndWhatIsOtherwise() {
        List<Suggestion> newer = List.of(
                older.get(0),
                found("x1", "a", NodeKind.MEASURE, "A.1", "Bezpečné přechody pro všechny chodce", "Osvětlit přechody."),
                older.get(3),
                older.get(4),
                found("b2", "b", NodeKind.MEASURE, "B.2", "Solární panely na školách", null));
        Comparison now = Comparison.of(older, newer);
        assertThat(titles(now.added())).containsExactly("Solární panely na školách");
        assertThat(titles(now.dropped())).containsExactly("Parkovací dům u nádraží");
        assertThat(now.changed()).singleElement().satisfies(changed -> {
            assertThat(changed.fields()).containsExactly(Comparison.Field.TITLE);
            assertThat(changed.before().node().id()).isEqualTo("a1");
            assertThat(changed.after().above()).isEqualTo(older.get(0));
        });
        assertThat(now.unchanged()).isEqualTo(3);
    }

    @Test
    void tellsEachFieldThatDiffers() {
        Suggestion before = with(older.get(1), "Osvětlit přechody.", "1500000", new Years(2024, 2025));
        Suggestion after = with(older.get(1), "Osvětlit\nvšechny přechody.", "2000000", new Years(2024, 2027));
        assertThat(Comparison.of(List.of(before), List.of(after))
                        .changed()
                        .getFirst()
                        .fields())
                .containsExactly(Comparison.Field.TEXT, Comparison.Field.YEARS, Comparison.Field.AMOUNTS);
    }

    @Test
    void aLineBrokenElsewhereOrAnotherPageIsNoChange() {
        Suggestion before = with(older.get(1), "Osvětlit přechody.", "1500000", new Years(2024, 2025));
        Suggestion after = with(older.get(1), "Osvětlit\npřechody.", "1500000.00", new Years(2024, 2025));
        assertThat(Comparison.of(List.of(before), List.of(after)).unchanged()).isEqualTo(1);
    }

    @Test
    void aNodeUnderAnotherParentMovedButNotWhenItsParentWasOnlyRenamed() {
        List<Suggestion> moved = List.of(
                older.get(0),
                older.get(1),
                older.get(3),
                older.get(4),
                found("a2", "b", NodeKind.MEASURE, "A.2", "Parkovací dům u nádraží", null));
        assertThat(Comparison.of(older, moved).changed())
                .singleElement()
                .satisfies(changed -> assertThat(changed.fields()).containsExactly(Comparison.Field.PARENT));
        List<Suggestion> renamed = List.of(
                found("n", null, NodeKind.PRIORITY, "B", "Energie a klima", null),
                found("n1", "n", NodeKind.MEASURE, "B.1", "Úspory energie v budovách města", null));
        assertThat(Comparison.of(older.subList(3, 5), renamed).changed())
                .singleElement()
                .satisfies(changed -> assertThat(changed.fields()).containsExactly(Comparison.Field.TITLE));
    }

    @Test
    void pairsAThousandNodesThatWereAllReworded() {
        List<Suggestion> before = new ArrayList<>();
        List<Suggestion> after = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            String title = "Podpora rozvoje " + word(i) + " " + word(i / 7) + " ve městě";
            before.add(found("o" + i, null, NodeKind.MEASURE, "O." + i, title, null));
            after.add(found("n" + i, null, NodeKind.MEASURE, "O." + i, title + " i okolí", null));
        }
        assertThat(Comparison.of(before, after).changed()).hasSize(1_000);
    }

    private static String word(int number) {
        return "slovo" + Integer.toString(number, 26).replaceAll("\\d", "q") + (char) ('a' + number % 26);
    }

    private static List<String> titles(List<Comparison.Placed> placed) {
        return placed.stream().map(one -> one.node().content().title()).toList();
    }

    private static Suggestion found(
            String id, @Nullable String parent, NodeKind kind, String label, String title, @Nullable String text) {
        return new Suggestion(
                id, parent, NodeContent.of(kind, label, title, text), new NodePlace(1, 1, null, null), 0.9, List.of());
    }

    private static Suggestion with(Suggestion node, String text, String amount, Years years) {
        NodeContent content = node.content();
        return new Suggestion(
                node.id(),
                null,
                new NodeContent(
                        content.kind(),
                        null,
                        content.label(),
                        content.title(),
                        text,
                        List.of(new Amount(new BigDecimal(amount), null, "CZK", text.length(), text)),
                        years,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                node.place(),
                node.confidence(),
                List.of());
    }
}
