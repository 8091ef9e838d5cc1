package cz.obzor.strategy.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.obzor.mining.NodeKind;
import cz.obzor.strategy.Decided;
import cz.obzor.strategy.Decision;
import cz.obzor.strategy.DecisionRefused;
import cz.obzor.strategy.NodeContent;
import cz.obzor.strategy.NodePlace;
import cz.obzor.strategy.NodeState;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.Suggestion;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static final Decided WHO = new Decided("správce", Instant.parse("2026-11-23T10:00:00Z"));

    /// Priority A with measures A.1 and A.2, priority B with measure B.1 and its activity.
    private final List<Suggestion> found = List.of(
            found("a", null, NodeKind.PRIORITY, "A", "Doprava"),
            found("a1", "a", NodeKind.MEASURE, "A.1", "Bezpečné přechody pro chodce"),
            found("a2", "a", NodeKind.MEASURE, "A.2", "Parkovací dům u nádraží"),
            found("b", null, NodeKind.PRIORITY, "B", "Energie"),
            found("b1", "b", NodeKind.MEASURE, "B.1", "Úspory energie v budovách města"),
            found("b11", "b1", NodeKind.ACTIVITY, "B.1.1", "Zateplení základní školy"));
    private final Tree tree = NextRun.of(Tree.of(List.of()), found);

    @Test
    void firstRunGivesSuggestionsInTheOrderOfTheDocument() {
        assertThat(drawn(tree)).isEqualTo("""
                A Doprava suggested
                  A.1 Bezpečné přechody pro chodce suggested
                  A.2 Parkovací dům u nádraží suggested
                B Energie suggested
                  B.1 Úspory energie v budovách města suggested
                    B.1.1 Zateplení základní školy suggested
                """);
    }

    @Test
    void acceptsAWholeBranchAtOnceAndTellsWhoAndWhen() {
        Tree accepted = apply(tree, new Decision.Accept(List.of("b"), true));

        assertThat(accepted.branch("b")).allMatch(node -> node.state() == NodeState.ACCEPTED);
        assertThat(accepted.get("b11").decided()).isEqualTo(WHO);
        assertThat(accepted.get("a1").state()).isEqualTo(NodeState.SUGGESTED);
    }

    @Test
    void doesNotAcceptWithABranchWhatWasRejectedInIt() {
        Tree rejected = apply(tree, new Decision.Reject(List.of("a2"), false));
        Tree accepted = apply(rejected, new Decision.Accept(List.of("a"), true));

        assertThat(accepted.get("a2").state()).isEqualTo(NodeState.REJECTED);
    }

    @Test
    void liftsWhatLiesBelowANodeThatIsRejectedAlone() {
        Tree rejected = apply(tree, new Decision.Reject(List.of("b1"), false));

        assertThat(rejected.get("b11").parent()).isEqualTo("b");
        assertThat(rejected.get("b11").state()).isEqualTo(NodeState.SUGGESTED);
        assertThat(rejected.standing()).extracting(StrategyNode::id).containsExactly("a", "a1", "a2", "b", "b11");
    }

    @Test
    void rejectsAWholeBranch() {
        Tree rejected = apply(tree, new Decision.Reject(List.of("b"), true));

        assertThat(rejected.standing()).extracting(StrategyNode::id).containsExactly("a", "a1", "a2");
    }

    @Test
    void movesANodeWithAllBelowIt() {
        Tree moved = apply(tree, new Decision.Move("b1", "a", "a1"));

        assertThat(drawn(moved)).isEqualTo("""
                A Doprava suggested
                  A.1 Bezpečné přechody pro chodce suggested
                  B.1 Úspory energie v budovách města accepted
                    B.1.1 Zateplení základní školy suggested
                  A.2 Parkovací dům u nádraží suggested
                B Energie suggested
                """);
    }

    @Test
    void refusesToMoveANodeBelowItself() {
        assertThatThrownBy(() -> apply(tree, new Decision.Move("b", "b11", null)))
                .isInstanceOfSatisfying(
                        DecisionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(DecisionRefused.Reason.BELOW_ITSELF));
    }

    @Test
    void splitsANodeIntoSiblings() {
        Tree split = apply(
                tree,
                new Decision.Split(
                        "a2",
                        List.of(
                                new Decision.Part("Parkovací dům", null),
                                new Decision.Part("Nové nádraží", "U trati"))));

        assertThat(drawn(split)).contains("""
                  A.2 Parkovací dům corrected
                  Nové nádraží added
                B Energie
                """.stripTrailing());
    }

    @Test
    void mergesNodesIntoTheFirstWithWhatTheyState() {
        Tree merged = apply(tree, new Decision.Merge(List.of("a1", "b1")));

        assertThat(merged.get("a1").content().text()).isEqualTo("B.1 Úspory energie v budovách města");
        assertThat(merged.get("b11").parent()).isEqualTo("a1");
        assertThat(merged.standing()).extracting(StrategyNode::id).containsExactly("a", "a1", "b11", "a2", "b");
    }

    @Test
    void addsANodeAfterItsSibling() {
        NodeContent content = NodeContent.of(NodeKind.MEASURE, "A.3", "Cyklostezka k řece", null);
        Tree added = apply(tree, new Decision.Add("a", "a2", content, new NodePlace(1, 7, null, "Cyklostezka k řece")));

        assertThat(drawn(added)).contains("  A.2 Parkovací dům u nádraží suggested\n  A.3 Cyklostezka k řece added\n");
        assertThatThrownBy(() -> apply(tree, new Decision.Add("a", null, content.with(" ", null), null)))
                .isInstanceOf(DecisionRefused.class);
    }

    @Test
    void takesADecisionBack() {
        Tree rejected = apply(tree, new Decision.Reject(List.of("a1"), false));

        assertThat(drawn(apply(rejected, new Decision.Restore("a1")))).isEqualTo(drawn(tree));
    }

    @Test
    void theSameRunAgainChangesNothing() {
        Tree decided = apply(
                apply(
                        apply(tree, new Decision.Accept(List.of("b"), true)),
                        new Decision.Correct("a1", tree.get("a1").content().with("Přechody", null))),
                new Decision.Move("a2", "b", null));

        assertThat(NextRun.of(decided, found).nodes()).isEqualTo(decided.nodes());
    }

    @Test
    void aLaterRunNeverOverwritesADecisionAndProposesOnlyWhatDiffers() {
        Tree decided = apply(
                apply(tree, new Decision.Accept(List.of("a"), true)),
                new Decision.Correct("b1", tree.get("b1").content().with("Energetické úspory", null)));
        List<Suggestion> later = List.of(
                found("a", null, NodeKind.PRIORITY, "A", "Doprava"),
                found("x1", "a", NodeKind.MEASURE, "A.1", "Bezpečné přechody pro chodce a cyklisty"),
                found("a2", "a", NodeKind.MEASURE, "A.2", "Parkovací dům u nádraží"),
                found("x3", "a", NodeKind.MEASURE, "A.3", "Nová zastávka"),
                found("b", null, NodeKind.PRIORITY, "B", "Energie"),
                found("b1", "b", NodeKind.MEASURE, "B.1", "Úspory energie v budovách města"));

        Tree next = NextRun.of(decided, later);

        assertThat(drawn(next)).isEqualTo("""
                A Doprava accepted
                  A.1 Bezpečné přechody pro chodce accepted
                  A.2 Parkovací dům u nádraží accepted
                  A.3 Nová zastávka suggested
                B Energie suggested
                  B.1 Energetické úspory corrected
                """);
        assertThat(next.get("a1").news()).isNotNull();
        assertThat(next.nodes().stream().filter(node -> node.news() != null)).hasSize(1);
    }

    @Test
    void keepsWhatPeopleAddedOrRejectedAndMarksWhatIsGone() {
        NodeContent content = NodeContent.of(NodeKind.MEASURE, null, "Cyklostezka k řece", null);
        Tree decided = apply(
                apply(
                        apply(tree, new Decision.Add("a", "a1", content, null)),
                        new Decision.Reject(List.of("b11"), false)),
                new Decision.Accept(List.of("a2"), false));
        List<Suggestion> later = found.stream()
                .filter(suggestion -> !suggestion.id().equals("a2"))
                .toList();

        Tree next = NextRun.of(decided, later);

        assertThat(drawn(next)).isEqualTo("""
                A Doprava suggested
                  A.1 Bezpečné přechody pro chodce suggested
                  Cyklostezka k řece added
                  A.2 Parkovací dům u nádraží accepted gone
                B Energie suggested
                  B.1 Úspory energie v budovách města suggested
                """);
        assertThat(next.get("b11").state()).isEqualTo(NodeState.REJECTED);
    }

    @Test
    void newsIsTakenOrLeft() {
        Tree accepted = apply(tree, new Decision.Accept(List.of("a1"), false));
        List<Suggestion> later = List.of(
                found("a", null, NodeKind.PRIORITY, "A", "Doprava"),
                found("x1", "a", NodeKind.MEASURE, "A.1", "Bezpečné přechody pro chodce a cyklisty"));
        Tree next = NextRun.of(accepted, later);

        Tree taken = apply(next, new Decision.TakeNews("a1"));
        Tree kept = apply(next, new Decision.KeepOwn("a1"));

        assertThat(taken.get("a1").content().title()).isEqualTo("Bezpečné přechody pro chodce a cyklisty");
        assertThat(kept.get("a1").content().title()).isEqualTo("Bezpečné přechody pro chodce");
        assertThat(NextRun.of(kept, later).get("a1").news()).isNull();
    }

    @Test
    void bringsFiveThousandNodesTogether() {
        List<Suggestion> many = java.util.stream.IntStream.range(0, 5000)
                .mapToObj(i -> found(
                        "n" + i, i == 0 ? null : "n" + (i - 1) / 10, NodeKind.MEASURE, null, "Opatření číslo " + i))
                .toList();
        Tree large = apply(NextRun.of(Tree.of(List.of()), many), new Decision.Accept(List.of("n1"), true));

        assertThat(NextRun.of(large, many.reversed()).nodes()).hasSize(5000);
    }

    private static Tree apply(Tree tree, Decision decision) {
        return Deciding.apply(tree, decision, WHO);
    }

    private static Suggestion found(
            String id, @Nullable String parent, NodeKind kind, @Nullable String label, String title) {
        return new Suggestion(
                id, parent, NodeContent.of(kind, label, title, null), new NodePlace(1, 1, null, title), 0.9, List.of());
    }

    private static String drawn(Tree tree) {
        return tree.standing().stream()
                .map(node -> "  ".repeat(tree.above(node).size())
                        + node.content().heading()
                        + " "
                        + node.state().code()
                        + (node.gone() ? " gone" : "")
                        + "\n")
                .collect(Collectors.joining());
    }
}
