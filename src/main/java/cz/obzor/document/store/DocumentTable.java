package cz.obzor.document.store;

import cz.obzor.account.OrganisationId;
import cz.obzor.document.ContentReading;
import cz.obzor.document.Document;
import cz.obzor.document.DocumentDetails;
import cz.obzor.document.DocumentFile;
import cz.obzor.document.DocumentId;
import cz.obzor.document.DocumentVersion;
import cz.obzor.document.NewFile;
import cz.obzor.file.FileHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Documents, their versions and files.
@Component
public class DocumentTable {
    private static final String INSERT = """
            insert into document.document (id, title, kind, issuer, territory, territories, valid_from, valid_to, status,
                language, licence, source_url, topics, note, sample, created_at, changed_at)
            values (:id, :title, :kind, :issuer, :territory, :territories, :validFrom, :validTo, :status,
                :language, :licence, :sourceUrl, :topics, :note, :sample, :now, :now)
            """;
    private static final String UPDATE = """
            update document.document
            set title = :title, kind = :kind, issuer = :issuer, territory = :territory, territories = :territories,
                valid_from = :validFrom, valid_to = :validTo, status = :status, language = :language,
                licence = :licence, source_url = :sourceUrl, topics = :topics, note = :note, sample = :sample,
                revision = revision + 1, changed_at = :now
            where id = :id and revision = :revision
            """;
    private static final String FILES = """
            select v.number, v.label, v.created_at, f.position, f.name, c.hash, c.size, c.state, c.reason, c.warnings,
                c.media_type, c.pages, c.language
            from document.version v
            join document.file f on f.document = v.document and f.version = v.number
            join document.content c on c.hash = f.hash
            where v.document = :id
            order by v.number desc, f.position
            """;

    private final JdbcClient sql;

    DocumentTable(JdbcClient sql) {
        this.sql = sql;
    }

    public void insert(DocumentId id, DocumentDetails details, List<String> territories, Instant now) {
        detailed(INSERT, id, details, territories, now).update();
    }

    /// @return whether the document still had that revision
    public boolean update(
            DocumentId id, DocumentDetails details, List<String> territories, long revision, Instant now) {
        return detailed(UPDATE, id, details, territories, now)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /// Adds the next version; its number is given back.
    public int addVersion(DocumentId id, @Nullable String label, Instant now) {
        sql.sql("select from document.document where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> true)
                .list();
        return sql.sql("""
                        insert into document.version (document, number, label, created_at)
                        select :id, coalesce(max(number), 0) + 1, :label, :now
                        from document.version where document = :id
                        returning number
                        """)
                .param("id", id.value())
                .param("label", label)
                .param("now", Columns.stored(now))
                .query(Integer.class)
                .single();
    }

    /// Says whose a document is.
    public void own(DocumentId id, OrganisationId organisation) {
        sql.sql("update document.document set organisation = ? where id = ?")
                .params(organisation.value(), id.value())
                .update();
    }

    /// Whose a document is; empty where it is nobody's.
    public Optional<OrganisationId> owner(DocumentId id) {
        return sql.sql("select organisation from document.document where id = ? and organisation is not null")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(OrganisationId::new);
    }

    public void addFile(DocumentId id, int version, int position, NewFile file) {
        sql.sql("insert into document.file (document, version, position, name, hash) values (?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        version,
                        position,
                        file.name(),
                        file.stored().hash().hex())
                .update();
    }

    public Optional<Document> find(DocumentId id) {
        List<DocumentVersion> versions = versions(id);
        return sql.sql("select * from document.document where id = :id")
                .param("id", id.value())
                .query((row, number) -> new Document(
                        id,
                        DocumentListing.details(row),
                        Columns.texts(row, "territories"),
                        versions,
                        row.getLong("revision"),
                        Columns.instant(row, "created_at"),
                        Columns.instant(row, "changed_at")))
                .optional();
    }

    /// Documents whose newest version holds a content, or any version where {@code newestOnly} is false.
    public List<DocumentId> holding(FileHash hash, boolean newestOnly) {
        return sql.sql("""
                        select distinct f.document from document.file f
                        where f.hash = :hash and (not :newest or f.version =
                            (select max(number) from document.version v where v.document = f.document))
                        """)
                .param("hash", hash.hex())
                .param("newest", newestOnly)
                .query((row, number) -> new DocumentId(row.getString(1)))
                .list();
    }

    public void ids(Consumer<String> consumer) {
        sql.sql("select id from document.document order by id")
                .query(String.class)
                .list()
                .forEach(consumer);
    }

    /// Every document that names a territory, for when the territory changes.
    public Map<DocumentId, String> territories() {
        Map<DocumentId, String> territories = new LinkedHashMap<>();
        sql.sql("select id, territory from document.document where territory is not null")
                .query((row, number) -> Map.entry(new DocumentId(row.getString(1)), row.getString(2)))
                .list()
                .forEach(entry -> territories.put(entry.getKey(), entry.getValue()));
        return territories;
    }

    /// @return whether they differ from what was kept
    public boolean setTerritories(DocumentId id, List<String> territories) {
        return sql.sql("update document.document set territories = :t where id = :id and territories <> :t::text[]")
                        .param("t", Columns.array(territories))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// What a request made before. The same request sent again at the same time waits here for the first one.
    public Optional<DocumentId> madeBy(String requestKey) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(requestKey)
                .query((row, number) -> true)
                .list();
        return sql.sql("select document from document.request_key where key = ?")
                .param(requestKey)
                .query((row, number) -> new DocumentId(row.getString(1)))
                .optional();
    }

    public void keepRequestKey(String requestKey, DocumentId id, Instant now) {
        sql.sql("insert into document.request_key (key, document, created_at) values (?, ?, ?)")
                .params(requestKey, id.value(), Columns.stored(now))
                .update();
    }

    private JdbcClient.StatementSpec detailed(
            String statement, DocumentId id, DocumentDetails details, List<String> territories, Instant now) {
        return sql.sql(statement)
                .param("id", id.value())
                .param("title", details.title())
                .param("kind", details.kind())
                .param("issuer", details.issuer())
                .param("territory", details.territory())
                .param("territories", Columns.array(territories))
                .param("validFrom", details.validFrom())
                .param("validTo", details.validTo())
                .param("status", details.status())
                .param("language", details.language())
                .param("licence", details.licence())
                .param("sourceUrl", details.sourceUrl())
                .param("topics", Columns.array(details.topics()))
                .param("note", details.note())
                .param("sample", details.sample())
                .param("now", Columns.stored(now));
    }

    private List<DocumentVersion> versions(DocumentId id) {
        Map<Integer, DocumentVersion> versions = new LinkedHashMap<>();
        Map<Integer, List<DocumentFile>> files = new LinkedHashMap<>();
        sql.sql(FILES).param("id", id.value()).query(row -> {
            int number = row.getInt("number");
            versions.put(
                    number,
                    new DocumentVersion(number, row.getString("label"), Columns.instant(row, "created_at"), List.of()));
            files.computeIfAbsent(number, _ -> new ArrayList<>()).add(file(row));
        });
        return versions.values().stream()
                .map(version -> new DocumentVersion(
                        version.number(),
                        version.label(),
                        version.createdAt(),
                        files.getOrDefault(version.number(), List.of())))
                .toList();
    }

    private static DocumentFile file(ResultSet row) throws SQLException {
        return new DocumentFile(
                row.getInt("position"),
                row.getString("name"),
                new FileHash(row.getString("hash")),
                row.getLong("size"),
                ContentReading.of(
                        row.getString("state"),
                        row.getString("reason"),
                        Columns.texts(row, "warnings"),
                        row.getString("media_type"),
                        row.getInt("pages"),
                        row.getString("language")));
    }
}
