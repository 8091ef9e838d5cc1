package cz.obzor.operation.bench;

import cz.obzor.db.EmbeddedPostgres;
import cz.obzor.search.Entry;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;

/// The reference for search: the full text of PostgreSQL with the Czech dictionary of hunspell, as one would use it
/// instead: a GIN index, twenty passages by rank, and the same five facets counted over the passages found.
final class PostgresFullText implements AutoCloseable {
    /// of the Debian package hunspell-cs
    private static final Path DICTIONARY = Path.of("/usr/share/hunspell");

    private static final String SCHEMA = """
            create text search dictionary czech_words (
                template = ispell, dictfile = cs_cz, afffile = cs_cz
            );
            create text search configuration czech (copy = simple);
            alter text search configuration czech
                alter mapping for word, asciiword, hword, hword_part, hword_asciipart, asciihword
                with czech_words, simple;
            create table passage (
                id bigserial primary key,
                title text not null,
                text text not null,
                kind text not null,
                territory text[] not null,
                topic text[] not null,
                year int[] not null,
                language text not null,
                words tsvector not null
            );
            """;
    private static final String INSERT = """
            insert into passage (title, text, kind, territory, topic, year, language, words)
            values (?, ?, ?, ?, ?, ?, ?, ?::tsvector)
            """;
    private static final String SEARCH = """
            with query as (select QUERY as q),
            found as materialized (
                select id, kind, territory, topic, year, language, ts_rank(words, q) as rank
                from passage, query where words @@ q
            )
            select 'hit' as what, p.title as code, h.rank as value, ts_headline('czech', p.text, q)
            from (select id, rank from found order by rank desc, id limit 20) h
            join passage p using (id), query
            union all
            (select 'kind', kind, count(*), null from found group by kind order by 3 desc limit 30)
            union all
            (select 'language', language, count(*), null from found group by language order by 3 desc limit 30)
            union all
            (select 'territory', code, count(*), null from found, unnest(territory) code
             group by code order by 3 desc limit 30)
            union all
            (select 'topic', code, count(*), null from found, unnest(topic) code group by code order by 3 desc limit 30)
            union all
            (select 'year', code::text, count(*), null from found, unnest(year) code
             group by code order by 3 desc limit 30)
            """;

    private final EmbeddedPostgres server;
    private final Connection connection;

    PostgresFullText(Path folder) throws IOException, SQLException {
        server = EmbeddedPostgres.start(folder);
        convert("cs_CZ.aff", server.shareFolder().resolve("tsearch_data/cs_cz.affix"));
        convert("cs_CZ.dic", server.shareFolder().resolve("tsearch_data/cs_cz.dict"));
        connection = DriverManager.getConnection(server.url(), server.user(), server.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        }
    }

    static boolean available() {
        return Files.exists(DICTIONARY.resolve("cs_CZ.dic"));
    }

    void fill(SamplePassages passages) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                var vectors = new Vectors(connection)) {
            passages.each(entries -> {
                try {
                    add(entries, insert, vectors);
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            });
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create index passage_words on passage using gin (words)");
            statement.execute("vacuum analyze passage");
        }
    }

    int search(SearchQuery query) throws SQLException {
        String expression = switch (query.kind()) {
            case WORDS, TYPO -> "plainto_tsquery('czech', ?)";
            case PHRASE -> "phraseto_tsquery('czech', ?)";
            case PREFIX -> "to_tsquery('simple', ?)";
        };
        String text = query.kind() == SearchQuery.Kind.PREFIX ? query.text().replace("*", ":*") : query.text();
        int rows = 0;
        try (PreparedStatement select = connection.prepareStatement(SEARCH.replace("QUERY", expression))) {
            select.setString(1, text);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows++;
                }
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }

    private void add(List<Entry> entries, PreparedStatement insert, Vectors vectors) throws SQLException {
        for (Entry entry : entries) {
            int column = 1;
            insert.setString(column++, entry.title());
            insert.setString(column++, entry.text());
            insert.setString(column++, codes(entry, "kind").getFirst());
            insert.setArray(column++, texts(codes(entry, "territory")));
            insert.setArray(column++, texts(codes(entry, "topic")));
            insert.setArray(column++, connection.createArrayOf("int", years(entry)));
            insert.setString(column++, entry.language());
            insert.setString(column, vectors.of(entry.title(), entry.text()));
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private Array texts(List<String> codes) throws SQLException {
        return connection.createArrayOf("text", codes.toArray());
    }

    private static List<String> codes(Entry entry, String facet) {
        return entry.facets().getOrDefault(facet, List.of());
    }

    private static Object[] years(Entry entry) {
        if (entry.yearFrom() == null || entry.yearTo() == null) {
            return new Object[0];
        }
        return IntStream.rangeClosed(entry.yearFrom(), entry.yearTo()).boxed().toArray();
    }

    /// PostgreSQL reads dictionaries in UTF-8 only.
    private static void convert(String name, Path target) throws IOException {
        String text = Files.readString(DICTIONARY.resolve(name), Charset.forName("ISO-8859-2"));
        Files.createDirectories(target.getParent());
        Files.writeString(target, text.replace("SET ISO8859-2", "SET UTF-8"), StandardCharsets.UTF_8);
    }
}
