package cz.obzor.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.obzor.mining.TopicModel.Decision;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicModelTest {
    private static final MiningKnowledge KNOWLEDGE = MiningKnowledge.shipped(PlaceNames.none());

    @Test
    void learnsWhatAnOfficeDecidesOtherwiseThanTheLists() {
        // this office counts playgrounds as public space
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String title = "Dětské hřiště v ulici č. " + i;
            decisions.add(decision(title, "culture-leisure", false));
            decisions.add(decision(title, "public-space", true));
            decisions.add(decision("Oprava kulturního domu č. " + i, "culture-leisure", true));
        }
        MiningKnowledge learned = KNOWLEDGE.learned(TopicModel.learn(decisions, KNOWLEDGE));

        assertThat(codes(KNOWLEDGE, "Dětské hřiště na náměstí")).contains("culture-leisure");
        assertThat(codes(learned, "Dětské hřiště na náměstí"))
                .contains("public-space")
                .doesNotContain("culture-leisure");
        assertThat(codes(learned, "Oprava kulturního domu")).contains("culture-leisure");
    }

    @Test
    void leavesItToTheListsWhileThereAreFewDecisions() {
        TopicModel model = TopicModel.learn(
                List.of(decision("Nové cyklostezky", "mobility", false), decision("Oprava školy", "education", true)),
                KNOWLEDGE);

        assertThat(codes(KNOWLEDGE.learned(model), "Nové cyklostezky a parkoviště"))
                .containsExactly("mobility");
        assertThat(codes(KNOWLEDGE.learned(TopicModel.learn(List.of(), KNOWLEDGE)), "Cyklostezky"))
                .containsExactly("mobility");
    }

    @Test
    void isTheSameAfterItIsKeptAndReadAgain() {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            decisions.add(decision("Nová lávka přes řeku č. " + i, "mobility", true));
            decisions.add(decision("Nová lávka přes řeku č. " + i, "green-blue", false));
        }
        TopicModel model = TopicModel.learn(decisions, KNOWLEDGE);

        assertThat(model.bytes())
                .isEqualTo(TopicModel.learn(decisions, KNOWLEDGE).bytes());
        assertThat(TopicModel.of(model.bytes()).bytes()).isEqualTo(model.bytes());
        assertThatThrownBy(() -> TopicModel.of(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class);
    }

    private static Decision decision(String title, String code, boolean accepted) {
        return new Decision(title, "", List.of(), Topic.SMART_DOMAIN, code, accepted);
    }

    private static List<String> codes(MiningKnowledge knowledge, String title) {
        return knowledge.topics(title, "", List.of()).stream()
                .filter(topic -> topic.scheme().equals(Topic.SMART_DOMAIN))
                .map(Topic::code)
                .toList();
    }
}
