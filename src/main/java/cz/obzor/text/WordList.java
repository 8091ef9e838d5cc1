package cz.obzor.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Word lists that lie beside the classes: UTF-8, words between spaces, what follows a # is a remark.
final class WordList {
    private WordList() {}

    /// Lines that hold words.
    static List<String> lines(String name) {
        try (InputStream stream = WordList.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("word list " + name + " is missing in the program");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<String> words(String line) {
        return Arrays.asList(line.split("[\\s:]+"));
    }

    static Set<String> allWords(String name) {
        return lines(name).stream().flatMap(line -> words(line).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
