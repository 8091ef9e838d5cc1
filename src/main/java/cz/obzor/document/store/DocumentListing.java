package cz.obzor.document.store;

import cz.obzor.document.ContentReading;
import cz.obzor.document.DocumentDetails;
import cz.obzor.document.DocumentFilter;
import cz.obzor.document.DocumentId;
import cz.obzor.document.DocumentRow;
import cz.obzor.document.Documents;
import cz.obzor.document.ListPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists and counts of documents.
@Component
public class DocumentListing {
    /// true for a facet in which nothing is chosen
    private static final String WHERE = """
             where (cardinality(:kind::text[]) = 0 or d.kind = any(:kind::text[]))
               and (cardinality(:territory::text[]) = 0 or d.territories && :territory::text[])
               and (cardinality(:status::text[]) = 0 or d.status = any(:status::text[]))
               and (cardinality(:topic::text[]) = 0 or d.topics && :topic::text[])
               and (cardinality(:language::text[]) = 0 or d.language = any(:language::text[]))
               and (:year::int is null
                    or ((d.valid_from is not null or d.valid_to is not null)
                        and coalesce(extract(year from d.valid_from), :year::int) <= :year::int
                        and coalesce(extract(year from d.valid_to), :year::int) >= :year::int))
            """;
    private static final String ROWS = """
            select d.*, s.files, s.pages, s.state
            from document.document d
            join lateral (
                select count(*) as files, coalesce(sum(c.pages), 0) as pages,
                    case when bool_or(c.state = 'failed') then 'failed' when bool_or(c.state = 'waiting') then 'waiting'
                         when bool_or(c.state = 'reading') then 'reading' else 'done' end as state
                from document.file f join document.content c on c.hash = f.hash
                where f.document = d.id
                  and f.version = (select max(number) from document.version v where v.document = d.id)
            ) s on true
            """;
    private static final Map<String, String> CODES = Map.of(
            "kind", "d.kind",
            "territory", "unnest(d.territories)",
            "status", "d.status",
            "topic", "unnest(d.topics)",
            "language", "d.language");

    private final JdbcClient sql;

    DocumentListing(JdbcClient sql) {
        this.sql = sql;
    }

    public List<DocumentRow> list(DocumentFilter filter, Optional<ListPosition> after, int limit) {
        return filtered(
                        ROWS + WHERE
                                + " and (:afterId::text is null or (d.created_at, d.id) < (:afterTime, :afterId))"
                                + " order by d.created_at desc, d.id desc limit :limit",
                        filter)
                .param("afterId", after.map(position -> position.id().value()).orElse(null))
                .param(
                        "afterTime",
                        Columns.stored(after.map(ListPosition::createdAt).orElse(java.time.Instant.EPOCH)))
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    public long count(DocumentFilter filter) {
        return filtered("select count(*) from document.document d" + WHERE, filter)
                .query(Long.class)
                .single();
    }

    public Map<String, Map<String, Long>> facets(DocumentFilter filter) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        for (String facet : DocumentFilter.FACETS) {
            facets.put(facet, counts(facet, filter.without(facet)));
        }
        return facets;
    }

    public Documents.Totals totals() {
        return sql.sql("""
                        select (select count(*) from document.document),
                            (select coalesce(sum(pages), 0) from document.content)
                        """)
                .query((row, number) -> new Documents.Totals(row.getLong(1), row.getLong(2)))
                .single();
    }

    static DocumentDetails details(ResultSet row) throws SQLException {
        return new DocumentDetails(
                row.getString("title"),
                row.getString("kind"),
                row.getString("issuer"),
                row.getString("territory"),
                Columns.date(row, "valid_from"),
                Columns.date(row, "valid_to"),
                row.getString("status"),
                row.getString("language"),
                row.getString("licence"),
                row.getString("source_url"),
                Columns.texts(row, "topics"),
                row.getString("note"),
                row.getBoolean("sample"));
    }

    private Map<String, Long> counts(String facet, DocumentFilter filter) {
        Map<String, Long> counts = new LinkedHashMap<>();
        filtered(
                        "select code, count(*) as documents from (select distinct d.id, "
                                + CODES.get(facet) + " as code from document.document d" + WHERE
                                + ") t group by code order by documents desc, code",
                        filter)
                .query((row, number) -> Map.entry(row.getString("code"), row.getLong("documents")))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private JdbcClient.StatementSpec filtered(String statement, DocumentFilter filter) {
        JdbcClient.StatementSpec spec = sql.sql(statement);
        for (String facet : DocumentFilter.FACETS) {
            spec = spec.param(facet, Columns.array(filter.chosen(facet)));
        }
        @Nullable Integer year = filter.year().orElse(null);
        return spec.param("year", year);
    }

    private static DocumentRow row(ResultSet row) throws SQLException {
        return new DocumentRow(
                new DocumentId(row.getString("id")),
                details(row),
                row.getInt("files"),
                row.getInt("pages"),
                ContentReading.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                Columns.instant(row, "created_at"));
    }
}
