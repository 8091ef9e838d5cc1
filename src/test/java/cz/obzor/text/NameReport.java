package cz.obzor.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// Prints how names and tokens do on real data, as `docs/search-language.md` has it.
///
/// Arguments: the file of named entities (slavicner_cs_dev.jsonl.gz), the list of municipalities (obce.csv).
final class NameReport {
    private static final Pattern PLACE =
            Pattern.compile("\\[\"\\d+\", \"\\d+\", \"([^\"]+)\", \"([^\"]+)\", \"LOC\", \"[^\"]*\"\\]");

    private NameReport() {}

    public static void main(String[] arguments) throws IOException {
        List<String> documents = lines(Path.of(arguments[0]));
        places(documents);
        List<String> names = Files.readAllLines(Path.of(arguments[1])).stream()
                .skip(1)
                .map(line -> line.split(",")[1])
                .toList();
        index(names);
        tokens(documents.stream()
                .map(document -> document.replaceFirst("\\[\\[.*", ""))
                .collect(Collectors.joining("\n")));
    }

    private static void places(List<String> documents) {
        Map<String, String> distinct = new LinkedHashMap<>();
        int found = 0;
        int all = 0;
        List<String> missed = new ArrayList<>();
        for (String document : documents) {
            Matcher place = PLACE.matcher(document);
            while (place.find()) {
                String form = place.group(1);
                String lemma = place.group(2);
                boolean covered = NameForms.of(lemma).contains(form);
                all++;
                found += covered ? 1 : 0;
                if (distinct.put(form + "|" + lemma, lemma) == null && !covered) {
                    missed.add(lemma + " / " + form);
                }
            }
        }
        System.out.printf(
                "places: %d of %d mentions; distinct: %d of %d%n",
                found, all, distinct.size() - missed.size(), distinct.size());
        missed.forEach(pair -> System.out.println("  " + pair));
    }

    private static void index(List<String> names) {
        for (int round = 0; round < 4; round++) {
            long before = used();
            long start = cpuTime();
            NameIndex<String> index = NameIndex.of(names, name -> name);
            double milliseconds = (cpuTime() - start) / 1e6;
            double megabytes = (used() - before) / 1e6;
            String found = index.find("v Hradci Králové").toString();
            System.out.printf(
                    "index of %d names: %.0f ms, %.1f MB; %s%n", names.size(), milliseconds, megabytes, found);
        }
    }

    private static void tokens(String text) {
        for (int round = 0; round < 20; round++) {
            long start = cpuTime();
            int count = CzechText.tokens(text).size();
            System.out.printf("%.2f million tokens/s%n", count * 1000.0 / (cpuTime() - start));
        }
    }

    /// Of this thread, so that the figures stand on a busy machine too.
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
