package cz.obzor;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `docs/asvs.tsv` claims of the requirements of OWASP ASVS 5.0: each is there once, and what shows it exists.
class SecurityRequirementsTest {
    private static final Path DATA = Path.of("docs", "asvs.tsv");
    private static final Path PAGE = Path.of("docs", "security-asvs.md");
    private static final Path FRESH = Path.of("target", "security-asvs.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final String LIST = "data/hostile/asvs-5.0.0/asvs-5.0.0-en.flat.json";

    private static final Map<String, String> CHAPTERS = chapters();

    /// @param shown tests, as a class or `Class#method`, and files by their path
    private record Requirement(String id, String level, String state, String what, String why, List<String> shown) {
        String chapter() {
            return id.substring(0, id.indexOf('.'));
        }
    }

    @Test
    void everyRequirementOfLevelsOneAndTwoIsThereOnce() throws IOException {
        JsonNode list = JsonMapper.shared().readTree(Files.readString(Shared.require(LIST)));
        List<String> wanted = list.get("requirements")
                .valueStream()
                .map(one -> one.get("req_id").asString() + " " + one.get("L").asString())
                .filter(one -> one.endsWith(" 1") || one.endsWith(" 2"))
                .toList();
        assertThat(requirements())
                .extracting(one -> one.id() + " " + one.level())
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void noTextIsTakenFromTheList() throws IOException {
        JsonNode list = JsonMapper.shared().readTree(Files.readString(Shared.require(LIST)));
        Map<String, String> theirs = new HashMap<>();
        list.get("requirements")
                .forEach(one -> theirs.put(
                        one.get("req_id").asString(), one.get("req_description").asString()));
        assertThat(requirements())
                .as("more than a term is the same")
                .noneMatch(
                        one -> one.what().length() > 30 && theirs.get(one.id()).contains(one.what()));
    }

    @Test
    void eachSaysWhyAndWhatIsMetIsShown() throws IOException {
        for (Requirement one : requirements()) {
            assertThat(one.state()).as(one.id()).isIn("met", "not-met", "not-applicable");
            assertThat(one.what()).as(one.id()).isNotBlank();
            assertThat(one.why()).as(one.id()).endsWith(".");
            if (one.state().equals("met")) {
                assertThat(one.shown()).as(one.id()).isNotEmpty();
            }
        }
    }

    @Test
    void whatShowsThemExists() throws IOException {
        Map<String, List<Path>> tests = tests();
        List<String> missing = new ArrayList<>();
        for (Requirement one : requirements()) {
            for (String shown : one.shown()) {
                if (!exists(shown, tests)) {
                    missing.add(one.id() + ": " + shown);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void thePageIsMadeFromTheData() throws IOException {
        Files.writeString(FRESH, page(requirements()));
        assertThat(PAGE).as("copy %s to %s", FRESH, PAGE).hasSameTextualContentAs(FRESH);
    }

    @Test
    void theSummaryIsTrue() throws IOException {
        assertThat(Files.readString(Path.of("docs", "security.md")).replaceAll("\\s+", " "))
                .contains(summary(requirements()));
    }

    private static boolean exists(String shown, Map<String, List<Path>> tests) throws IOException {
        if (shown.contains("/") || shown.equals("pom.xml")) {
            return Files.exists(Path.of(shown));
        }
        String[] parts = shown.split("#", 2);
        List<Path> files = tests.getOrDefault(parts[0], List.of());
        if (parts.length == 1) {
            return !files.isEmpty();
        }
        for (Path file : files) {
            if (Files.readString(file).contains(" " + parts[1] + "(")) {
                return true;
            }
        }
        return false;
    }

    /// Tests by the names of their classes.
    private static Map<String, List<Path>> tests() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(
                            file -> String.valueOf(file.getFileName()).replace(".java", "")));
        }
    }

    private static List<Requirement> requirements() throws IOException {
        return Files.readAllLines(DATA).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(parts -> new Requirement(
                        parts[0],
                        parts[1],
                        parts[2],
                        parts[3],
                        parts[4],
                        Arrays.stream(parts[5].split("; "))
                                .filter(one -> !one.isEmpty())
                                .toList()))
                .toList();
    }

    private static String page(List<Requirement> requirements) {
        var page = new StringBuilder("""
                # OWASP ASVS 5.0, levels 1 and 2

                Each requirement of the [Application Security Verification Standard 5.0](https://github.com/OWASP/ASVS) in words of
                ours: met, not met or not applicable, why, and the test or file that shows it. Judged by the authors from the code,
                not by an auditor. The page is made from [asvs.tsv](asvs.tsv); a test holds that what it names exists.

                """);
        page.append(summary(requirements)).append("\n");
        page.append("\n| chapter | met | not met | not applicable |\n|---|---|---|---|\n");
        Map<String, List<Requirement>> chapters = requirements.stream()
                .collect(Collectors.groupingBy(Requirement::chapter, LinkedHashMap::new, Collectors.toList()));
        chapters.forEach((chapter, of) -> page.append("| %s %s | %d | %d | %d |\n"
                .formatted(
                        chapter,
                        CHAPTERS.get(chapter),
                        count(of, "met"),
                        count(of, "not-met"),
                        count(of, "not-applicable"))));
        chapters.forEach((chapter, of) -> {
            page.append("\n## ").append(chapter).append(' ').append(CHAPTERS.get(chapter));
            page.append("\n| id | level | | what | why | shown by |\n|---|---|---|---|---|---|\n");
            of.forEach(one -> page.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            one.id(),
                            one.level(),
                            one.state().equals("not-met")
                                    ? "**not met**"
                                    : one.state().replace('-', ' '),
                            one.what(),
                            one.why(),
                            one.shown().stream()
                                    .map(SecurityRequirementsTest::shown)
                                    .collect(Collectors.joining(", ")))));
        });
        return page.toString();
    }

    private static String shown(String one) {
        if (one.startsWith("docs/")) {
            String path = one.substring("docs/".length());
            return "[" + path.replace(".md", "") + "](" + path + ")";
        }
        return "`" + one.replace("src/main/java/cz/obzor/", "").replace("src/main/resources/", "") + "`";
    }

    private static String summary(List<Requirement> requirements) {
        return "Of %d requirements %d are met, %d are not, and %d do not apply."
                .formatted(
                        requirements.size(),
                        count(requirements, "met"),
                        count(requirements, "not-met"),
                        count(requirements, "not-applicable"));
    }

    private static long count(List<Requirement> requirements, String state) {
        return requirements.stream().filter(one -> one.state().equals(state)).count();
    }

    private static Map<String, String> chapters() {
        List<String> names = List.of(
                "Escaping and cleaning",
                "Validation and business logic",
                "Browser",
                "API and messages",
                "Files",
                "Signing in",
                "Sessions",
                "Permissions",
                "Tokens with content",
                "OAuth and OpenID Connect",
                "Cryptography",
                "Connections",
                "Configuration",
                "Protection of data",
                "Architecture and code",
                "Logs and faults",
                "WebRTC");
        Map<String, String> chapters = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            chapters.put("V" + (i + 1), names.get(i));
        }
        return chapters;
    }
}
