package cz.obzor.document;

import cz.obzor.account.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Documents of the platform: what others may ask and order.
public interface Documents {

    /// Registers a document with its first version and orders the reading of its files.
    ///
    /// @param requestKey of a request that may be sent twice; the second time gives the document of the first
    Document register(DocumentDetails details, List<NewFile> files, Optional<String> requestKey);

    /// Adds a version with files of its own; older ones stay.
    Document addVersion(DocumentId id, Optional<String> label, List<NewFile> files);

    /// Changes the details.
    ///
    /// @param revision that the change was made from
    /// @return empty when somebody else changed the document since
    Optional<Document> change(DocumentId id, DocumentDetails details, long revision);

    /// What a document is to whoever acts. One that nobody brought belongs to the authority of its territory, so that
    /// a town looks after its strategies whoever put them here.
    Target target(DocumentId id);

    /// Whether whoever acts may change a document.
    boolean mayChange(DocumentId id);

    Optional<Document> find(DocumentId id);

    /// The page of a file of a version, once it is read.
    Optional<StoredPage> findPage(DocumentFile file, int number);

    /// Number, quality and reason of every page of a file, in order.
    List<PageQuality> pageQualities(DocumentFile file);

    /// Everything that was read of a file; empty until its reading is done.
    Optional<ReadFile> read(DocumentFile file);

    /// Documents by a filter, the newest first.
    ///
    /// @param after last row of the previous part
    List<DocumentRow> list(DocumentFilter filter, Optional<ListPosition> after, int limit);

    long count(DocumentFilter filter);

    /// For each facet how many documents have a code, as if nothing were chosen in that facet itself.
    Map<String, Map<String, Long>> facets(DocumentFilter filter);

    /// Other documents that hold a file with the same content.
    List<DocumentId> sameContent(DocumentId id);

    Totals totals();

    /// @param reason code of why the quality is not text; empty for text
    record PageQuality(int number, String quality, String reason) {}

    /// @param pages  read, of the newest versions
    record Totals(long documents, long pages) {}
}
