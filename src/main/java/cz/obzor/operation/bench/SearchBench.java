package cz.obzor.operation.bench;

import cz.obzor.search.Entry;
import cz.obzor.search.SearchIndex;
import cz.obzor.search.SearchIndexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Search on 200,000 passages: over HTTP, by bare Lucene, and by the full text of PostgreSQL.
public final class SearchBench implements Bench {
    private static final int PASSAGES = 200_000;
    private static final int QUERIES = 200;
    /// until the compiler has settled
    private static final int WARM_UPS = 12;
    private static final int ROUNDS = 3;
    private static final long SEED = 7;

    private final int passages;

    public SearchBench() {
        this(PASSAGES);
    }

    SearchBench(int passages) {
        this.passages = passages;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public BenchResult run(BenchContext context) throws Exception {
        Corpus corpus = Corpus.of(context);
        var sample = new SamplePassages(corpus, passages);
        List<SearchQuery> queries = SearchQuery.mixed(corpus, QUERIES, new Random(SEED));
        List<BenchResult.Row> rows = new ArrayList<>();
        Path data = Files.createDirectories(context.work().resolve("data"));
        rows.addAll(index(sample, data.resolve("search"), context));
        Timings bare = bare(queries, data.resolve("search"), context);
        Timings served = served(queries, data, context);
        rows.addAll(served(bare, served));
        if (PostgresFullText.available()) {
            Timings postgres = postgres(sample, queries, context);
            rows.addAll(besidePostgres(served, postgres));
        } else {
            context.progress().accept("search: no Czech dictionary (Debian package hunspell-cs), PostgreSQL left out");
        }
        return new BenchResult(name(), rows);
    }

    private List<BenchResult.Row> index(SamplePassages sample, Path folder, BenchContext context) {
        context.progress().accept("search: indexing " + passages + " passages");
        long begin = System.nanoTime();
        SearchIndex.Size size;
        try (SearchIndex index = SearchIndexes.lucene(folder)) {
            index.rebuild(sink -> sample.each(entries -> {
                Entry first = entries.getFirst();
                sink.put(first.type(), first.id(), entries);
            }));
            size = index.size();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return List.of(
                BenchResult.Row.of("passages", (double) size.entries(), ""),
                BenchResult.Row.of("documents", (double) size.things(), ""),
                BenchResult.Row.of("passages indexed", size.entries() / seconds, "1/s"));
    }

    private Timings bare(List<SearchQuery> queries, Path folder, BenchContext context) throws Exception {
        context.progress().accept("search: bare Lucene");
        try (Stream<Path> generations = Files.list(folder)) {
            Path generation = generations
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IOException("No index in " + folder));
            try (var lucene = new BareLucene(generation)) {
                return Timings.of(queries, WARM_UPS, ROUNDS, lucene::search);
            }
        }
    }

    private static Timings served(List<SearchQuery> queries, Path data, BenchContext context) throws Exception {
        context.progress().accept("search: over HTTP");
        try (var server = new ServedSearch(data)) {
            return Timings.of(queries, WARM_UPS, ROUNDS, server::search);
        }
    }

    private static Timings postgres(SamplePassages sample, List<SearchQuery> queries, BenchContext context)
            throws Exception {
        context.progress().accept("search: filling PostgreSQL");
        try (var postgres = new PostgresFullText(context.work().resolve("postgres"))) {
            postgres.fill(sample);
            context.progress().accept("search: PostgreSQL full text");
            return Timings.of(queries, 1, 1, postgres::search);
        }
    }

    private static List<BenchResult.Row> served(Timings bare, Timings served) {
        double over = served.percentile(50) - bare.percentile(50);
        return List.of(
                BenchResult.Row.of("bare Lucene, one thread, p50", bare.percentile(50), "ms"),
                BenchResult.Row.of("bare Lucene, one thread, p95", bare.percentile(95), "ms"),
                row("over HTTP, p50", served, bare, 50, "≤ bare + 3 ms"),
                row("over HTTP, p95", served, bare, 95, ""),
                new BenchResult.Row("HTTP p50 less bare p50", over, "ms", null, null, "≤ 3"));
    }

    private static List<BenchResult.Row> besidePostgres(Timings served, Timings postgres) {
        return List.of(
                row("PostgreSQL full text, p50", postgres, served, 50, "≥ 10 times HTTP"),
                row("PostgreSQL full text, p95", postgres, served, 95, ""));
    }

    private static BenchResult.Row row(String what, Timings value, Timings reference, int percent, String aim) {
        double one = value.percentile(percent);
        double other = reference.percentile(percent);
        return new BenchResult.Row(what, one, "ms", other, one / other, aim);
    }
}
