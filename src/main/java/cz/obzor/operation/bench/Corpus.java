package cz.obzor.operation.bench;

import cz.obzor.reading.ProcessReader;
import cz.obzor.reading.Reader;
import cz.obzor.reading.ReadingSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Any number of different passages out of real Czech sentences: the texts of folders are cut into sentences and these
/// are put together at random.
final class Corpus {
    private static final int WORDS = 80;
    private static final int SHORTEST_SENTENCE = 30;
    private static final int LONGEST_SENTENCE = 600;
    private static final int FEWEST_SENTENCES = 100;
    private static final Pattern DOCUMENT = Pattern.compile("\\.(pdf|docx|odt|md|txt|html)$");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})|\\n{2,}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<String> sentences;

    private Corpus(List<String> sentences) {
        this.sentences = sentences;
    }

    /// Sentences of the documents, and of the texts that lie beside the documents shared with the project.
    static Corpus of(BenchContext context) throws IOException, InterruptedException {
        List<Path> folders = new ArrayList<>(List.of(context.documents()));
        Path beside = context.documents().toAbsolutePath().normalize().resolveSibling("klasifikace");
        if (Files.isDirectory(beside) && !folders.contains(beside)) {
            folders.add(beside);
        }
        var settings = ReadingSettings.defaults().withOcr(false);
        try (Reader reader = ProcessReader.start(settings, context.work().resolve("readers"))) {
            Corpus corpus = read(folders, reader);
            context.progress().accept(corpus.sentences.size() + " sentences in " + folders);
            return corpus;
        }
    }

    /// Reads the documents and texts of folders; JSON lines are texts with a field {@code text} or {@code popis}.
    private static Corpus read(List<Path> folders, Reader reader) throws IOException, InterruptedException {
        List<String> sentences = new ArrayList<>();
        for (Path file : files(folders)) {
            for (String text : texts(file, reader)) {
                SENTENCE_END
                        .splitAsStream(text)
                        .map(sentence -> SPACE.matcher(sentence.strip()).replaceAll(" "))
                        .filter(sentence ->
                                sentence.length() >= SHORTEST_SENTENCE && sentence.length() <= LONGEST_SENTENCE)
                        .forEach(sentences::add);
            }
        }
        if (sentences.size() < FEWEST_SENTENCES) {
            throw new IOException("There is too little text in " + folders + ": " + sentences.size() + " sentences.");
        }
        return new Corpus(sentences);
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

    private static List<Path> files(List<Path> folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> walked = Files.walk(folder)) {
                walked.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static List<String> texts(Path file, Reader reader) throws IOException, InterruptedException {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz")) {
            return jsonLines(file, name.endsWith(".gz"));
        }
        if (!DOCUMENT.matcher(name).find()) {
            return List.of();
        }
        List<String> pages = new ArrayList<>();
        reader.read(file, name, page -> pages.add(page.text()));
        return pages;
    }

    private static List<String> jsonLines(Path file, boolean packed) throws IOException {
        List<String> texts = new ArrayList<>();
        try (var in = Files.newInputStream(file);
                var unpacked = packed ? new GZIPInputStream(in) : in;
                var lines = new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = JsonMapper.shared().readTree(line);
                for (String field : List.of("text", "popis")) {
                    if (node.path(field).isString()) {
                        texts.add(node.path(field).asString());
                    }
                }
            }
        }
        return texts;
    }
}
