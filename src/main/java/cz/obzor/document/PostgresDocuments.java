package cz.obzor.document;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Organisation;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Organisations;
import cz.obzor.account.Target;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.document.store.ContentTable;
import cz.obzor.document.store.DocumentListing;
import cz.obzor.document.store.DocumentTable;
import cz.obzor.job.Jobs;
import cz.obzor.search.Changed;
import cz.obzor.territory.TerritoryCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Documents kept in PostgreSQL. A document, its files, the order to read them and the fact that it is there are one
/// transaction, so that after a crash there is either all of it or nothing.
@Component
class PostgresDocuments implements Documents {
    private final DocumentTable documents;
    private final DocumentListing listing;
    private final ContentTable contents;
    private final DocumentTerritory territory;
    private final Organisations organisations;
    private final Access access;
    private final Audit audit;
    private final Jobs jobs;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PostgresDocuments(
            DocumentTable documents,
            DocumentListing listing,
            ContentTable contents,
            DocumentTerritory territory,
            Organisations organisations,
            Access access,
            Audit audit,
            Jobs jobs,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.documents = documents;
        this.listing = listing;
        this.contents = contents;
        this.territory = territory;
        this.organisations = organisations;
        this.access = access;
        this.audit = audit;
        this.jobs = jobs;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Document register(DocumentDetails details, List<NewFile> files, Optional<String> requestKey) {
        access.require(Action.DOCUMENT_ADD, Target.none());
        Optional<DocumentId> earlier = requestKey.flatMap(documents::madeBy);
        if (earlier.isPresent()) {
            return get(earlier.get());
        }
        var id = DocumentId.random(random);
        Instant now = clock.instant();
        documents.insert(id, details, territory.withAllAbove(details.territory()), now);
        OrganisationId owner = access.actor().organisation();
        if (owner != null) {
            documents.own(id, owner);
        }
        requestKey.ifPresent(key -> documents.keepRequestKey(key, id, now));
        addFiles(id, null, files, now);
        audit.record("document.added", new Subject("document", id.value()), null, details);
        return get(id);
    }

    @Override
    @Transactional
    public Document addVersion(DocumentId id, Optional<String> label, List<NewFile> files) {
        access.require(Action.DOCUMENT_CHANGE, target(id));
        addFiles(id, label.orElse(null), files, clock.instant());
        audit.record("document.version-added", new Subject("document", id.value()));
        return get(id);
    }

    @Override
    @Transactional
    public Optional<Document> change(DocumentId id, DocumentDetails details, long revision) {
        access.require(Action.DOCUMENT_CHANGE, target(id));
        Optional<DocumentDetails> before = documents.find(id).map(Document::details);
        List<String> territories = territory.withAllAbove(details.territory());
        if (!documents.update(id, details, territories, revision, clock.instant())) {
            return Optional.empty();
        }
        audit.record("document.changed", new Subject("document", id.value()), before.orElse(null), details);
        tell(id);
        return documents.find(id);
    }

    @Override
    public boolean mayChange(DocumentId id) {
        return access.may(Action.DOCUMENT_CHANGE, target(id));
    }

    @Override
    public Target target(DocumentId id) {
        OrganisationId owner = documents
                .owner(id)
                .or(() -> documents
                        .find(id)
                        .map(document -> document.details().territory())
                        .flatMap(TerritoryCode::parse)
                        .flatMap(organisations::of)
                        .map(Organisation::id))
                .orElse(null);
        return Target.published(owner);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Document> find(DocumentId id) {
        return documents.find(id);
    }

    @Override
    public Optional<StoredPage> findPage(DocumentFile file, int number) {
        return contents.findPage(file.hash(), number);
    }

    @Override
    public List<PageQuality> pageQualities(DocumentFile file) {
        return contents.qualities(file.hash());
    }

    @Override
    public Optional<ReadFile> read(DocumentFile file) {
        return contents.info(file.hash()).map(info -> new ReadFile(info, contents.pages(file.hash())));
    }

    @Override
    public List<DocumentRow> list(DocumentFilter filter, Optional<ListPosition> after, int limit) {
        return listing.list(filter, after, limit);
    }

    @Override
    public long count(DocumentFilter filter) {
        return listing.count(filter);
    }

    @Override
    public Map<String, Map<String, Long>> facets(DocumentFilter filter) {
        return listing.facets(filter);
    }

    @Override
    public List<DocumentId> sameContent(DocumentId id) {
        return documents.find(id).map(Document::newest).stream()
                .flatMap(version -> version.files().stream())
                .flatMap(file -> documents.holding(file.hash(), false).stream())
                .filter(other -> !other.equals(id))
                .distinct()
                .toList();
    }

    @Override
    public Totals totals() {
        return listing.totals();
    }

    private void addFiles(DocumentId id, @Nullable String label, List<NewFile> files, Instant now) {
        int version = documents.addVersion(id, label, now);
        int position = 0;
        for (NewFile file : files) {
            if (contents.insertIfAbsent(file, now)) {
                jobs.order("read-content", file.stored().hash().hex());
            }
            documents.addFile(id, version, ++position, file);
        }
        tell(id);
    }

    private void tell(DocumentId id) {
        facts.publishEvent(new Changed("document", id.value()));
    }

    private Document get(DocumentId id) {
        return documents.find(id).orElseThrow(() -> new IllegalStateException("No document " + id));
    }
}
