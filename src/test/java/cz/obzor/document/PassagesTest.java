package cz.obzor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final String SENTENCE = "Město podpoří rozvoj veřejné dopravy a výstavbu záchytných parkovišť.\n";

    @Test
    void aShortPageIsOnePassage() {
        assertThat(Passages.of("Vize\n\nMěsto pro život.\n")).containsExactly("Vize\n\nMěsto pro život.");
    }

    @Test
    void aPageWithoutTextHasNone() {
        assertThat(Passages.of("")).isEmpty();
        assertThat(Passages.of(" \n\n\t ")).isEmpty();
    }

    @Test
    void aLongPageIsCutBetweenSentences() {
        List<String> passages = Passages.of(SENTENCE.repeat(40));
        assertThat(passages).hasSizeBetween(3, 6);
        assertThat(passages).allSatisfy(passage -> {
            assertThat(passage).startsWith("Město").endsWith("parkovišť.");
            assertThat(words(passage)).isBetween(20L, 160L);
        });
    }

    @Test
    void nothingIsLostOrRepeated() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String text = IntStream.range(0, random.nextInt(1, 600))
                    .mapToObj(i -> "slovo" + i
                            + List.of(" ", " ", " ", ".\n", "\n", "\n\n", "; ", ". ")
                                    .get(random.nextInt(8)))
                    .collect(Collectors.joining());
            assertThat(String.join(" ", Passages.of(text)).split("\\s+"))
                    .isEqualTo(text.strip().split("\\s+"));
        }
    }

    @Test
    void aLineAsLongAsABookIsCutByForceWithoutSplittingACharacter() {
        String line = "ř😀".repeat(20_000);
        List<String> passages = Passages.of(line);
        assertThat(passages).allSatisfy(passage -> {
            assertThat(passage.length()).isLessThanOrEqualTo(2000);
            assertThat(Character.isLowSurrogate(passage.charAt(0))).isFalse();
        });
        assertThat(String.join("", passages)).isEqualTo(line);
    }

    private static long words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).count();
    }
}
