package cz.obzor.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.obzor.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodelistsTest {
    private static final String HEAD =
            "# cs: Zkouška\n# en: Trial\n# source.cs: pro zkoušku\n# source.en: made for the test\n";
    private static final String COLUMNS = "code\tcs\ten\torder\tvalidFrom\tvalidTo\taddress\n";

    private final Codelists codelists = Codelists.shipped();

    @Test
    void everyFileOfTheFolderIsLoaded() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/codelist"))) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".tsv", ""))
                    .toList();
            assertThat(codelists.all()).extracting(Codelist::name).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void namesACodeInBothLanguages() {
        Code actionPlan = codelists.get("document-kind").get("action-plan");
        assertThat(actionPlan.name("cs")).isEqualTo("Akční plán");
        assertThat(actionPlan.name("en")).isEqualTo("Action plan");
    }

    @Test
    void knowsTheTwentyTopicsWithTheirPillars() {
        Codelist topics = codelists.get("topic");
        assertThat(topics.all()).hasSize(20);
        assertThat(topics.get("mobility").broader()).isEqualTo("C");
        assertThat(codelists.get("pillar").label("C", "cs")).isEqualTo("Prostředí pro život");
    }

    @Test
    void everyKindThatMiningTellsIsAKindOfDocument() throws IOException {
        String schema = Files.readString(Shared.require("contracts/mining.schema.json"));
        String kinds = Pattern.compile("\"kind\": \\{\"enum\": \\[([^]]+)]")
                .matcher(schema)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        Codelist known = codelists.get("document-kind");
        assertThat(Pattern.compile("\"([^\"]+)\"").matcher(kinds).results().map((MatchResult kind) -> kind.group(1)))
                .allSatisfy(kind -> assertThat(known.find(kind)).as(kind).isPresent());
    }

    @Test
    void anExpiredCodeStaysReadableButIsNotOffered() {
        Codelist list = read(
                HEAD + COLUMNS + "old\tStarý\tOld\t10\t2020-01-01\t2024-12-31\t\nnew\tNový\tNew\t20\t2025-01-01\t\t\n");
        assertThat(list.on(LocalDate.of(2024, 12, 31))).extracting(Code::code).containsExactly("old");
        assertThat(list.on(LocalDate.of(2025, 1, 1))).extracting(Code::code).containsExactly("new");
        assertThat(list.get("old").cs()).isEqualTo("Starý");
        assertThat(list.has("old", LocalDate.of(2025, 1, 1))).isFalse();
    }

    @Test
    void codesComeInTheirOrderWhateverTheFile() {
        Codelist list = read(HEAD + COLUMNS + "b\tB\tB\t20\t\t\t\na\tA\tA\t10\t\t\t\n");
        assertThat(list.all()).extracting(Code::code).containsExactly("a", "b");
    }

    @Test
    void refusesACodeThatIsThereTwice() {
        assertThatThrownBy(() -> read(HEAD + COLUMNS + "a\tA\tA\t10\t\t\t\na\tB\tB\t20\t\t\t\n"))
                .hasMessage("Codelist trial, line 7: code a is there twice.");
    }

    @Test
    void refusesAMissingName() {
        assertThatThrownBy(() -> read(HEAD + COLUMNS + "a\tA\t\t10\t\t\t\n"))
                .hasMessage("Codelist trial, line 6: code a lacks a name.");
    }

    @Test
    void refusesAWrongDateAndATurnedPeriod() {
        assertThatThrownBy(() -> read(HEAD + COLUMNS + "a\tA\tA\t10\t1. 1. 2025\t\t\n"))
                .hasMessage("Codelist trial, line 6: '1. 1. 2025' is not a date.");
        assertThatThrownBy(() -> read(HEAD + COLUMNS + "a\tA\tA\t10\t2025-01-02\t2025-01-01\t\n"))
                .hasMessage("Codelist trial, line 6: code a ends before it starts.");
    }

    @Test
    void refusesAListWithoutATitleOrSource() {
        assertThatThrownBy(
                        () -> read("# cs: Zkouška\n# source.cs: x\n# source.en: x\n" + COLUMNS + "a\tA\tA\t10\t\t\t\n"))
                .hasMessage("Codelist trial: the comment '# en: …' is missing.");
    }

    @Test
    void refusesABroaderCodeThatIsNotInItsList() {
        Codelist upper = CodelistFile.read(
                "upper", (HEAD + COLUMNS + "x\tX\tX\t10\t\t\t\n").lines().toList());
        Codelist lower = read(HEAD + "# broader: upper\n" + COLUMNS.strip() + "\tbroader\na\tA\tA\t10\t\t\t\ty\n");
        assertThatThrownBy(() -> Codelists.of(List.of(upper, lower)))
                .hasMessage("Codelist trial, code a: upper has no code y.");
    }

    private static Codelist read(String text) {
        return CodelistFile.read("trial", text.lines().toList());
    }
}
