package cz.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for the templates of every module and no compiler checks.
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/cz/obzor");
    private static final Path ASSETS = Path.of("assets");
    /// styled by the design system, whose sheets are not in our tree
    private static final Pattern OF_DESIGN_SYSTEM = Pattern.compile("gov-.*|element");

    private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern CLASS = Pattern.compile("class=\"([^\"$]*)\"");
    private static final Pattern ICON = Pattern.compile("icon(?:\\(shell = shell, name)? = \"([a-z-]+)\"");
    private static final Pattern KEY = Pattern.compile("shell\\.text\\(\"([^\"]+)\"[,)]");
    private static final Pattern INLINE = Pattern.compile("\\s(?:style|on[a-z]+)=\"|<style|<script(?![^>]*\\ssrc=)");

    /// sent by mail, shown by no page
    private static final String LETTER = "mail/letter.jte";

    @Test
    void noTemplateHasWhatTheContentPolicyForbids() throws IOException {
        Map<String, Set<String>> inline = finds(INLINE, MatchResult::group);
        inline.remove(LETTER);
        assertThat(inline).isEmpty();
    }

    @Test
    void everyMessageOfTheTemplatesIsThereInBothLanguages() throws IOException {
        var messages = new Messages();
        Map<String, Set<String>> missing = finds(KEY, match -> match.group(1));
        missing.values()
                .forEach(keys -> keys.removeIf(key -> messages.keys(Language.CS).contains(key)));
        missing.values().removeIf(Set::isEmpty);

        assertThat(missing).isEmpty();
        assertThat(messages.keys(Language.CS)).isEqualTo(messages.keys(Language.EN));
    }

    @Test
    void everyIconOfTheTemplatesIsInTheSprite() throws IOException {
        String listed = Files.readString(ASSETS.resolve("build/icons.mjs"));
        Map<String, Set<String>> missing = finds(ICON, match -> match.group(1));
        missing.values()
                .forEach(names -> names.removeIf(name -> listed.contains("'" + name + "'")
                        || Files.exists(ASSETS.resolve("src/icons/" + name + ".svg"))));
        missing.values().removeIf(Set::isEmpty);

        assertThat(missing).isEmpty();
    }

    @Test
    void everyClassOfTheTemplatesHasAStyle() throws IOException {
        String styles = text(ASSETS.resolve("src/css"), ".css");
        Map<String, Set<String>> missing = new TreeMap<>();
        finds(CLASS, match -> match.group(1)).forEach((template, values) -> {
            Set<String> unknown = values.stream()
                    .flatMap(value -> Stream.of(value.strip().split("\\s+")))
                    .filter(name ->
                            !name.isEmpty() && !OF_DESIGN_SYSTEM.matcher(name).matches() && !styled(styles, name))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!unknown.isEmpty()) {
                missing.put(template, unknown);
            }
        });

        assertThat(missing).isEmpty();
    }

    /// What a pattern finds, by the template it was found in.
    private static Map<String, Set<String>> finds(Pattern pattern, Function<MatchResult, String> what)
            throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Path template : files(TEMPLATES, ".jte")) {
            String text = COMMENT.matcher(Files.readString(template)).replaceAll("");
            String searched = pattern == CLASS ? EXPRESSION.matcher(text).replaceAll("") : text;
            Set<String> matches =
                    pattern.matcher(searched).results().map(what).collect(Collectors.toCollection(TreeSet::new));
            if (!matches.isEmpty()) {
                found.put(TEMPLATES.relativize(template).toString(), matches);
            }
        }
        return found;
    }

    private static boolean styled(String styles, String name) {
        return Pattern.compile("\\." + Pattern.quote(name) + "(?![\\w-])")
                .matcher(styles)
                .find();
    }

    private static String text(Path folder, String ending) throws IOException {
        var all = new StringBuilder();
        for (Path file : files(folder, ending)) {
            all.append(Files.readString(file));
        }
        return all.toString();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
