package cz.obzor.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.obzor.account.PersonId;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import cz.obzor.web.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What answers of devices that are none come to; a device that is one is in the browser's test.
class PasskeysTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();

    private final Passkeys passkeys = PLATFORM.bean(Passkeys.class);
    private final People people = new People(PLATFORM);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "null",
                "[]",
                "{}",
                "{\"id\": 1}",
                "{\"id\": \"AA\", \"rawId\": \"AA\", \"type\": \"public-key\", \"response\": {}}",
                "{\"id\": \"AA\", \"rawId\": \"AA\", \"type\": \"public-key\", \"clientExtensionResults\": {}, \"response\":"
                        + " {\"clientDataJSON\": \"e30\", \"authenticatorData\": \"AA\", \"signature\": \"AA\","
                        + " \"attestationObject\": \"oA\"}}",
                "{\"id\": \"!\", \"rawId\": \"!\", \"response\": {\"clientDataJSON\": \"!\"}}"
            })
    void anAnswerThatIsNoneLetsNobodyInAndIsNotKept(String answer) {
        PersonId person = people.somebody().id();
        String challenge = passkeys.challenge();
        assertThat(passkeys.signIn(challenge, answer)).isEmpty();
        assertThatThrownBy(() -> passkeys.add(person, "klíč", challenge, answer))
                .isInstanceOf(Problem.class);
        assertThat(passkeys.of(person)).isEmpty();
    }

    @Test
    void challengesAreOfOneSessionAndGoodOnce() {
        Visitor visitor = new Visitor(PLATFORM.uri("").toString());
        assertThat(challenge(visitor)).isNotEqualTo(challenge(visitor));
        var form = visitor.get("/prihlaseni").page().selectFirst("form[data-passkey]");
        for (int i = 0; i < 2; i++) {
            Visitor.Answer answer = visitor.submit(form, Map.of("credential", "{}"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().text()).contains("přístupový klíč neznáme");
        }
    }

    @Test
    void addingTakesThePassword() {
        Visitor visitor = people.signedIn(people.somebody());
        var form = visitor.get("/ucet/pristupove-klice").page().selectFirst("form[data-passkey]");
        Visitor.Answer answer = visitor.submit(form, Map.of("name", "klíč", "now", "neni to ono", "credential", "{}"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst("#now-error, .field__error")).isNotNull();
    }

    private static String challenge(Visitor visitor) {
        String options = visitor.get("/prihlaseni")
                .page()
                .selectFirst("form[data-passkey]")
                .attr("data-options");
        JsonNode asked = JsonMapper.shared().readTree(options);
        assertThat(asked.get("userVerification").asString()).isEqualTo("required");
        return asked.get("challenge").asString();
    }
}
