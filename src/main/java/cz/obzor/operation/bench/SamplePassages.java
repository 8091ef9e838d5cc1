package cz.obzor.operation.bench;

import cz.obzor.search.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/// Documents of passages with facets as real ones have them; the same every time.
final class SamplePassages {
    private static final long SEED = 20260301;
    private static final int REGIONS = 14;
    private static final int DISTRICTS = 6;
    private static final int MUNICIPALITIES = 75;
    private static final int KINDS = 18;
    private static final int TOPICS = 24;
    /// passages of a document: from 20 up to so many
    private static final int LONGEST = 180;

    private final Corpus corpus;
    private final int count;

    /// @param count of passages, at least
    SamplePassages(Corpus corpus, int count) {
        this.corpus = corpus;
        this.count = count;
    }

    /// Makes document after document, none of them kept.
    int each(Consumer<List<Entry>> consumer) {
        var random = new Random(SEED);
        int passages = 0;
        for (int document = 0; passages < count; document++) {
            List<Entry> entries = document(Integer.toString(document), random);
            passages += entries.size();
            consumer.accept(entries);
        }
        return passages;
    }

    private List<Entry> document(String id, Random random) {
        int region = random.nextInt(REGIONS);
        int district = random.nextInt(DISTRICTS);
        int municipality = random.nextInt(MUNICIPALITIES);
        String regionCode = "R%02d".formatted(region);
        String districtCode = regionCode + district;
        Map<String, List<String>> facets = Map.of(
                "kind", List.of("kind-" + skewed(KINDS, random)),
                "topic", List.of("topic-" + skewed(TOPICS, random), "topic-" + skewed(TOPICS, random)),
                "status", List.of(random.nextInt(4) == 0 ? "draft" : "approved"),
                "territory", List.of(regionCode, districtCode, districtCode + "%02d".formatted(municipality)));
        int from = 2012 + random.nextInt(14);
        String language = random.nextInt(20) == 0 ? "en" : "cs";
        String title = title(random);
        int length = 20 + random.nextInt(LONGEST - 20);
        List<Entry> entries = new ArrayList<>();
        for (int part = 0; part < length; part++) {
            String address = "/dokumenty/" + id + "/strana/" + (part / 3 + 1);
            entries.add(new Entry(
                    "document",
                    id,
                    part,
                    title,
                    address,
                    "/en" + address,
                    part / 3 + 1,
                    corpus.passage(random),
                    language,
                    facets,
                    from,
                    from + 3 + random.nextInt(8),
                    "%d-%02d-15".formatted(from, 1 + random.nextInt(12))));
        }
        return entries;
    }

    private String title(Random random) {
        String sentence = corpus.sentence(random);
        int end = sentence.indexOf(' ', Math.min(50, sentence.length() - 1));
        return end < 0 ? sentence : sentence.substring(0, end);
    }

    /// Small numbers are more frequent.
    private static int skewed(int bound, Random random) {
        return (int) (bound * random.nextDouble() * random.nextDouble());
    }
}
