package cz.obzor.search.indexing;

import static cz.obzor.search.Things.aThing;
import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.search.Changed;
import cz.obzor.search.Entry;
import cz.obzor.search.EntrySource;
import cz.obzor.search.Hit;
import cz.obzor.search.Query;
import cz.obzor.search.SearchIndex;
import cz.obzor.search.Things;
import cz.obzor.search.lucene.LuceneIndexes;
import cz.obzor.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class IndexerTest {
    private static final Duration POLLING = Duration.ofMillis(100);

    @TempDir
    private Path folder;

    private final FakeSource source = new FakeSource();
    private final Pending pending = new Pending(JdbcClient.create(TestDatabase.fresh()));
    private SearchIndex index;
    private Indexer indexer;

    @BeforeEach
    void start() {
        index = LuceneIndexes.in(folder);
        indexer = new Indexer(index, pending, () -> List.of(source), POLLING);
        indexer.start();
    }

    @AfterEach
    void stop() {
        indexer.stop();
        index.close();
    }

    @Test
    void findsWhatChangedWithinTwoSeconds() {
        await(indexer::isComplete);
        source.has(aThing("1").saying("Most."));
        pending.add(new Changed("document", "1"));
        indexer.wake();
        await(() -> found("most").equals(List.of("1")));
        await(() -> pending.count() == 0);
    }

    @Test
    void findsItNotWhenItIsGone() {
        source.has(aThing("1").saying("Most."));
        pending.add(new Changed("document", "1"));
        await(() -> found("most").equals(List.of("1")));
        source.things.clear();
        pending.add(new Changed("document", "1"));
        await(() -> found("most").isEmpty());
    }

    @Test
    void takesWhatWasPendingWhenTheProgramEnded() {
        await(indexer::isComplete);
        indexer.stop();
        source.has(aThing("1").saying("Most."));
        pending.add(new Changed("document", "1"));
        assertThat(found("most")).isEmpty();
        index.close();
        start();
        await(() -> found("most").equals(List.of("1")));
    }

    @Test
    void fillsAnIndexThatIsMissing() {
        await(indexer::isComplete);
        indexer.stop();
        index.close();
        delete();
        source.has(aThing("1").saying("Most."));
        start();
        await(() -> found("most").equals(List.of("1")));
    }

    @Test
    void rebuildsWhenOrderedAndServesMeanwhile() {
        await(indexer::isComplete);
        source.has(aThing("1").saying("Most."));
        pending.add(new Changed("document", "1"));
        await(() -> found("most").equals(List.of("1")));
        source.has(aThing("2").saying("Most a lávka."));
        indexer.rebuild();
        await(() -> {
            assertThat(found("most")).contains("1");
            return found("lávka").equals(List.of("2"));
        });
        await(() -> !indexer.progress().rebuilding());
    }

    @Test
    void isNotHeldUpByAThingThatCannotBeRead() {
        await(indexer::isComplete);
        source.broken = "bad";
        source.has(aThing("bad"));
        source.has(aThing("good").saying("Most."));
        pending.add(new Changed("document", "bad"));
        pending.add(new Changed("document", "good"));
        await(() -> found("most").equals(List.of("good")));
        await(() -> pending.count() == 1);
        source.broken = "";
        source.has(aThing("bad").saying("Most."));
        await(() -> found("most").size() == 2);
    }

    @Test
    void keepsAChangeThatCameWhileTheSameThingWasBeingIndexed() {
        indexer.stop();
        pending.add(new Changed("document", "1"));
        Pending.Change first = pending.next(10).getFirst();
        pending.add(new Changed("document", "1"));
        pending.done(first);
        assertThat(pending.count()).isEqualTo(1);
    }

    private List<String> found(String text) {
        return index.search(Query.of(text)).hits().stream().map(Hit::id).toList();
    }

    private void delete() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder))
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("time is up").isBefore(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static final class FakeSource implements EntrySource {
        private final Map<String, List<Entry>> things = new ConcurrentHashMap<>();
        private volatile String broken = "";

        void has(Things thing) {
            List<Entry> entries = thing.entries();
            things.put(entries.getFirst().id(), entries);
        }

        @Override
        public String type() {
            return "document";
        }

        @Override
        public List<Entry> entries(String id) {
            if (id.equals(broken)) {
                throw new IllegalStateException("broken on purpose");
            }
            return things.getOrDefault(id, List.of());
        }

        @Override
        public void ids(Consumer<String> consumer) {
            things.keySet().forEach(consumer);
        }
    }
}
