package cz.obzor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIdTest {
    @Test
    void isMadeOfTenLettersAndDigitsThatAreHardToConfuse() {
        var source = new Random(1);
        Set<DocumentId> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            DocumentId id = DocumentId.random(source);
            assertThat(id.value()).matches("[0-9a-z]{10}").doesNotContain("i", "l", "o", "u");
            assertThat(DocumentId.parse(id.value())).contains(id);
            ids.add(id);
        }
        assertThat(ids).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "0123456789a", "012345678i", "ABCDEFGHJK", "01234 6789", "012345678\n", "０123456789"})
    void refusesWhatIsNoId(String text) {
        assertThat(DocumentId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new DocumentId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
