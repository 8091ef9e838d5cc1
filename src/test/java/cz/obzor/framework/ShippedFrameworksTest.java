package cz.obzor.framework;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.codelist.Codelists;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedFrameworksTest {
    private final Map<String, Framework> shipped =
            PostgresFrameworks.shipped().stream().collect(Collectors.toMap(Framework::id, Function.identity()));

    @Test
    void hasTheConceptTheGoalsTheStrategyOfRegionsAndTheObjectivesOfTheUnion() {
        assertThat(shipped.keySet())
                .containsExactlyInAnyOrder("smart-concept", "agenda-2030", "srr21", "eu-objectives");
        assertThat(shipped.get("agenda-2030").targets()).hasSize(17);
        assertThat(shipped.get("smart-concept").targets()).hasSize(20);
    }

    @Test
    void everyNodeIsNamedInBothLanguagesAndEveryTargetHasTermsOrADescription() {
        shipped.values().forEach(framework -> {
            assertThat(framework.nodes())
                    .allSatisfy(node -> assertThat(node.title().en())
                            .as(framework.id() + " " + node.id())
                            .isNotBlank());
            assertThat(framework.targets())
                    .allSatisfy(node -> assertThat(node.terms())
                            .as(framework.id() + " " + node.id())
                            .hasSizeGreaterThan(2));
        });
    }

    @Test
    void areasOfTheConceptAreTheTopicsThatMiningTells() {
        List<String> topics = Codelists.shipped().get("topic").all().stream()
                .map(code -> code.code())
                .toList();

        assertThat(shipped.get("smart-concept").targets().stream().map(FrameworkNode::id))
                .containsExactlyInAnyOrderElementsOf(topics);
    }
}
