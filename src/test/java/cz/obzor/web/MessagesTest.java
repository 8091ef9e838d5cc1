package cz.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import cz.obzor.reading.FailureReason;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    /// a key written out whole in code or a template: module.something
    private static final Pattern WHOLE = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"");
    /// the beginning of a key that is put together: "document.field." + field
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z]+\\.(?:[A-Za-z0-9-]+\\.)*)\"\\s*\\+");
    private static final Pattern ASKED =
            Pattern.compile("(?:shell\\.text|messages(?:\\(\\))?\\.text)\\((?:language, )?\"([^\"]+)\"\\s*([+,)])");

    private final Messages messages = new Messages();

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSameArguments() {
        assertThat(messages.keys(Language.EN)).isEqualTo(messages.keys(Language.CS));
        List<String> differing = new ArrayList<>();
        Properties english = all(Language.EN);
        all(Language.CS).forEach((key, czech) -> {
            if (!arguments(czech.toString()).equals(arguments(english.getProperty(key.toString())))) {
                differing.add(key.toString());
            }
        });
        assertThat(differing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPatternIsWellFormedAndNoApostropheIsLost(Language language) {
        List<String> wrong = new ArrayList<>();
        all(language).forEach((key, pattern) -> {
            try {
                new MessageFormat(pattern.toString(), language.locale());
            } catch (IllegalArgumentException malformed) {
                wrong.add(key + ": " + malformed.getMessage());
            }
            // a single apostrophe would begin quoted text and vanish
            if (pattern.toString().replace("''", "").contains("'")) {
                wrong.add(key + ": a single apostrophe");
            }
            if (pattern.toString().isBlank()) {
                wrong.add(key + ": empty");
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void czechPluralsHaveTheFormsForOneFewAndOther() {
        List<String> wrong = new ArrayList<>();
        all(Language.CS)
                .forEach((key, pattern) -> plurals(pattern.toString()).forEach(forms -> {
                    if (!forms.containsAll(Set.of("one", "few", "other"))) {
                        wrong.add(key + " has only " + forms);
                    }
                }));
        all(Language.EN)
                .forEach((key, pattern) -> plurals(pattern.toString()).forEach(forms -> {
                    if (!forms.containsAll(Set.of("one", "other"))) {
                        wrong.add(key + " (en) has only " + forms);
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyKeyStandsInOneFileOfItsModule() {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        files(MESSAGES, ".properties", (file, content) -> {
            String name = file.getFileName().toString();
            String language = name.substring(name.lastIndexOf('_') + 1);
            read(content).keySet().forEach(key -> {
                if (!seen.add(language + key)) {
                    wrong.add(key + " is in two files");
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTextThatPagesAndCodeAskForExists() {
        Set<String> keys = messages.keys(Language.CS);
        Set<String> missing = new TreeSet<>();
        sources((file, content) -> ASKED.matcher(content).results().forEach(asked -> {
            boolean whole = !asked.group(2).equals("+");
            boolean known = whole
                    ? keys.contains(asked.group(1))
                    : keys.stream().anyMatch(key -> key.startsWith(asked.group(1)));
            if (!known) {
                missing.add(file.getFileName() + ": " + asked.group(1));
            }
        }));
        modules()
                .forEach(module -> sources((file, content) -> WHOLE.matcher(content)
                        .results()
                        .map(MatchResult::group)
                        .map(text -> text.substring(1, text.length() - 1))
                        .filter(text -> text.startsWith(module + ".field.")
                                || text.startsWith("problem.parameter.")
                                || text.startsWith(module + ".parameter."))
                        .filter(text -> !keys.contains(text) && !text.endsWith("."))
                        .forEach(text -> missing.add(file.getFileName() + ": " + text))));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsAskedForSomewhere() {
        Set<String> whole = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        sources((file, content) -> {
            WHOLE.matcher(content).results().forEach(found -> whole.add(found.group(1)));
            BEGINNING.matcher(content).results().forEach(found -> beginnings.add(found.group(1)));
        });
        Set<String> unused = new TreeSet<>(messages.keys(Language.CS));
        // texts of datasets are asked for by name and column; DatasetsTest holds them
        unused.removeIf(key -> key.contains(".dataset."));
        unused.removeIf(key -> whole.contains(key) || beginnings.stream().anyMatch(start -> key.startsWith(start)));
        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void everyProblemHasATitleAndASentence(ProblemKind kind) {
        for (Language language : Language.values()) {
            assertThat(messages.text(language, "problem." + kind.code() + ".title"))
                    .isNotBlank();
            assertThat(messages.text(language, "problem." + kind.code() + ".detail"))
                    .endsWith(".");
        }
    }

    @ParameterizedTest
    @EnumSource(FailureReason.class)
    void everyReasonWhyAFileCouldNotBeReadHasASentence(FailureReason reason) {
        for (Language language : Language.values()) {
            assertThat(messages.text(language, "reading.failure." + reason.code()))
                    .endsWith(".");
        }
    }

    @Test
    void numbersAreWrittenAsCzechsDo() {
        assertThat(messages.text(Language.CS, "document.list.count", 1)).isEqualTo("1 dokument");
        assertThat(messages.text(Language.CS, "document.list.count", 3)).isEqualTo("3 dokumenty");
        assertThat(messages.text(Language.CS, "document.list.count", 6258)).isEqualTo("6\u00a0258 dokumentů");
    }

    private static Set<String> modules() {
        Set<String> modules = new TreeSet<>();
        files(
                MESSAGES,
                "_cs.properties",
                (file, content) -> modules.add(file.getFileName().toString().replace("_cs.properties", "")));
        return modules;
    }

    private static Properties all(Language language) {
        var all = new Properties();
        files(MESSAGES, "_" + language.code() + ".properties", (file, content) -> all.putAll(read(content)));
        return all;
    }

    private static Properties read(String content) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties;
    }

    private static Set<String> arguments(String pattern) {
        Set<String> names = new TreeSet<>();
        var parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(parsed.getSubstring(parsed.getPart(i)));
            }
        }
        return names;
    }

    /// The forms that each plural of a pattern has.
    private static List<Set<String>> plurals(String pattern) {
        List<Set<String>> plurals = new ArrayList<>();
        var parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            var part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                Set<String> forms = new TreeSet<>();
                for (int j = i + 1; j < parsed.getLimitPartIndex(i); j++) {
                    if (parsed.getPartType(j) == MessagePattern.Part.Type.ARG_SELECTOR) {
                        forms.add(parsed.getSubstring(parsed.getPart(j)));
                    }
                }
                plurals.add(forms);
            }
        }
        return plurals;
    }

    private static void sources(BiConsumer<Path, String> consumer) {
        files(Path.of("src/main/java"), ".java", consumer);
        files(Path.of("src/main/resources"), ".jte", consumer);
    }

    private static void files(Path folder, String ending, BiConsumer<Path, String> consumer) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(some -> some.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                consumer.accept(file, Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
