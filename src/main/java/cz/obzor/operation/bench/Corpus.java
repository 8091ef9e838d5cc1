package cz.obzor.operation.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Any number of different passages out of real Czech sentences: the texts of a folder are cut into sentences and these
/// are put together at random.
final class Corpus {
    private static final int WORDS = 80;
    private static final int SHORTEST_SENTENCE = 30;
    private static final int LONGEST_SENTENCE = 600;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})|\\n{2,}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<String> sentences;

    private Corpus(List<String> sentences) {
        this.sentences = sentences;
    }

    /// Reads Markdown, plain text and JSON lines (with {@code text}), packed by gzip or not.
    static Corpus read(Path folder) throws IOException {
        List<String> sentences = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> walked = Files.walk(folder)) {
            files = walked.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            for (String text : texts(file)) {
                SENTENCE_END
                        .splitAsStream(text)
                        .map(sentence -> SPACE.matcher(sentence.strip()).replaceAll(" "))
                        .filter(sentence ->
                                sentence.length() >= SHORTEST_SENTENCE && sentence.length() <= LONGEST_SENTENCE)
                        .forEach(sentences::add);
            }
        }
        if (sentences.size() < 1000) {
            throw new IOException("There is too little text in " + folder + ": " + sentences.size() + " sentences.");
        }
        return new Corpus(sentences);
    }

    int sentences() {
        return sentences.size();
    }

    String sentence(Random random) {
        return sentences.get(random.nextInt(sentences.size()));
    }

    /// About {@value #WORDS} words.
    String passage(Random random) {
        var passage = new StringBuilder();
        int words = 0;
        while (words < WORDS) {
            String sentence = sentence(random);
            passage.append(passage.isEmpty() ? "" : " ").append(sentence);
            words += 1 + (int) sentence.chars().filter(c -> c == ' ').count();
        }
        return passage.toString();
    }

    private static List<String> texts(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".md") || name.endsWith(".txt")) {
            return List.of(Files.readString(file, StandardCharsets.UTF_8));
        }
        if (!name.endsWith(".jsonl") && !name.endsWith(".jsonl.gz")) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        try (var in = Files.newInputStream(file);
                var unpacked = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
                var lines = new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = JsonMapper.shared().readTree(line);
                for (String field : Arrays.asList("text", "popis")) {
                    if (node.hasNonNull(field)) {
                        texts.add(node.get(field).asString());
                    }
                }
            }
        }
        return texts;
    }
}
