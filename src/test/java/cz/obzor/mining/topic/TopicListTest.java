package cz.obzor.mining.topic;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.mining.term.TermList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicListTest {
    @ParameterizedTest
    @CsvSource({"topics-smart-domain.csv,topic.tsv", "topics-sdg.csv,sdg.tsv"})
    void usesOnlyCodesOfTheCodelist(String list, String codelist) throws IOException {
        Set<String> codes = codes(codelist);
        Set<String> unknown = TermList.shipped(list).stream()
                .map(row -> row.getFirst().split("\\.")[0])
                .filter(code -> !code.equals(TopicList.NONE) && !codes.contains(code))
                .collect(Collectors.toSet());
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"topics-smart-domain.csv", "topics-sdg.csv"})
    void saysEachTermOfACodeOnce(String list) {
        Set<String> seen = new HashSet<>();
        for (List<String> row : TermList.shipped(list)) {
            assertThat(seen.add(row.get(0) + " " + row.get(1)))
                    .as("%s %s", row.get(0), row.get(1))
                    .isTrue();
            assertThat(Double.parseDouble(row.get(2))).isBetween(0.0, 3.0);
        }
    }

    @Test
    void hasTermsForEveryDomain() throws IOException {
        Set<String> used = TermList.shipped("topics-smart-domain.csv").stream()
                .map(List::getFirst)
                .collect(Collectors.toSet());
        assertThat(used).containsAll(codes("topic.tsv"));
    }

    private static Set<String> codes(String codelist) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(TopicListTest.class.getResourceAsStream("/codelist/" + codelist))) {
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t")[0])
                    .filter(code -> !code.isBlank())
                    .collect(Collectors.toSet());
        }
    }
}
