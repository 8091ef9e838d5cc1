package cz.obzor.strategy.run;

import cz.obzor.document.ContentReading;
import cz.obzor.document.Document;
import cz.obzor.document.DocumentFile;
import cz.obzor.document.DocumentId;
import cz.obzor.document.DocumentVersion;
import cz.obzor.document.Documents;
import cz.obzor.job.JobHandler;
import cz.obzor.job.Jobs;
import cz.obzor.mining.Findings;
import cz.obzor.mining.SourceFile;
import cz.obzor.strategy.Suggestion;
import cz.obzor.strategy.store.FindingsTable;
import cz.obzor.strategy.store.StrategyTable;
import cz.obzor.strategy.tree.NextRun;
import cz.obzor.strategy.tree.Tree;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The job that mines the files of the newest version of a document, once each, and brings what it found into the tree
/// of the strategy. Mining takes its time outside of any transaction; when a newer version came meanwhile, what was
/// found of the older one is left to the job of the newer.
@Component
class MineDocument implements JobHandler {
    static final String KIND = "mine-document";
    private static final int AT_ONCE = 2;

    private final Documents documents;
    private final Miners miners;
    private final FindingsTable findings;
    private final Mentions mentions;
    private final StrategyTable strategies;
    private final Trees trees;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE);

    MineDocument(
            Documents documents,
            Miners miners,
            FindingsTable findings,
            Mentions mentions,
            StrategyTable strategies,
            Trees trees,
            TransactionTemplate transaction,
            Clock clock) {
        this.documents = documents;
        this.miners = miners;
        this.findings = findings;
        this.mentions = mentions;
        this.strategies = strategies;
        this.trees = trees;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Orders the mining of a document whose reading is over. Another state of the document, or another miner, is
    /// another piece of work, so that an order is not taken for one that is just being carried out.
    static void order(Jobs jobs, Document document, String miner) {
        jobs.order(KIND, document.id() + "/" + document.newest().number() + "/" + miner);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String id) {
        Optional<Document> found =
                DocumentId.parse(id.substring(0, id.indexOf('/'))).flatMap(documents::find);
        if (found.isPresent() && ended(found.get())) {
            mine(found.get());
        }
    }

    static boolean ended(Document document) {
        return document.newest().files().stream()
                .allMatch(file -> file.reading().ended());
    }

    private void mine(Document document) {
        Miners.Equipped equipped = miners.current();
        DocumentVersion version = document.newest();
        List<Suggestion> suggestions = new ArrayList<>();
        boolean any = false;
        for (DocumentFile file : version.files()) {
            if (file.reading().state() == ContentReading.State.DONE) {
                any = true;
                findings(file, equipped).nodes().forEach(node -> suggestions.add(Suggestion.of(node, file.position())));
            }
        }
        boolean read = any;
        transaction.executeWithoutResult(_ -> keep(document, suggestions, read, equipped.name()));
    }

    private Findings findings(DocumentFile file, Miners.Equipped equipped) {
        String hash = file.hash().hex();
        return findings.find(hash, equipped.name()).orElseGet(() -> mined(file, equipped));
    }

    /// Few documents at a time: mining needs all pages of a document at once, and four long ones find no room.
    /// More than one, so that a document of tens of thousands of nodes does not keep all others waiting.
    private Findings mined(DocumentFile file, Miners.Equipped equipped) {
        String hash = file.hash().hex();
        room.acquireUninterruptibly();
        try {
            var read = documents
                    .read(file)
                    .orElseThrow(() -> new IllegalStateException("The file " + hash + " is not read"));
            Findings mined = equipped.miner().mine(new SourceFile(file.name(), hash, read.info()), read.pages());
            transaction.executeWithoutResult(_ -> findings.keep(hash, equipped.name(), mined, clock.instant()));
            mentions.search(hash, read::pages);
            return mined;
        } finally {
            room.release();
        }
    }

    private void keep(Document document, List<Suggestion> suggestions, boolean read, String miner) {
        DocumentId id = document.id();
        strategies.register(document);
        strategies.lock(id);
        Document now = documents.find(id).orElseThrow();
        if (now.newest().number() != document.newest().number()) {
            return;
        }
        if (!read) {
            strategies.failed(id, "reading", miner, clock.instant());
            return;
        }
        Tree old = trees.load(id);
        strategies.mined(id, now.newest().number(), hashes(now), miner, clock.instant());
        trees.save(id, old, NextRun.of(old, suggestions));
    }

    static List<String> hashes(Document document) {
        return document.newest().files().stream().map(file -> file.hash().hex()).toList();
    }

    @Override
    public void gaveUp(String id, Throwable failure) {
        DocumentId document = DocumentId.parse(id.substring(0, id.indexOf('/'))).orElseThrow();
        String miner = id.substring(id.lastIndexOf('/') + 1);
        transaction.executeWithoutResult(_ -> strategies.failed(document, "mining", miner, clock.instant()));
    }
}
