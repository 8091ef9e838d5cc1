package cz.obzor.document.store;

import cz.obzor.document.Documents.PageQuality;
import cz.obzor.document.NewFile;
import cz.obzor.document.StoredPage;
import cz.obzor.file.FileHash;
import cz.obzor.reading.FailureReason;
import cz.obzor.reading.Outcome;
import cz.obzor.reading.Page;
import cz.obzor.reading.PageCodec;
import cz.obzor.reading.Quality;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Contents of files and their pages as they were read.
@Component
public class ContentTable {
    private static final String INSERT_PAGE = """
            insert into document.page (hash, number, width, height, quality, reason, text, layout)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    ContentTable(JdbcClient sql, JdbcTemplate batches, JsonMapper json) {
        this.sql = sql;
        this.batches = batches;
        this.json = json;
    }

    /// Keeps a content that waits for reading.
    ///
    /// @return whether it was not there before
    public boolean insertIfAbsent(NewFile file, Instant now) {
        return sql.sql("""
                                insert into document.content (hash, size, name, queued_at) values (?, ?, ?, ?)
                                on conflict (hash) do nothing
                                """)
                        .params(file.stored().hash().hex(), file.stored().size(), file.name(), Columns.stored(now))
                        .update()
                == 1;
    }

    /// Begins a try: pages of an unfinished earlier one go.
    ///
    /// @return the name of the file and which try it is; empty when the content is read already
    public Optional<Try> begin(FileHash hash) {
        Optional<Try> begun = sql.sql("""
                        update document.content set state = 'reading', reason = null, tries = tries + 1, pages = 0
                        where hash = ? and state in ('waiting', 'reading')
                        returning name, tries
                        """)
                .param(hash.hex())
                .query((row, number) -> new Try(row.getString("name"), row.getInt("tries")))
                .optional();
        if (begun.isPresent()) {
            sql.sql("delete from document.page where hash = ?")
                    .param(hash.hex())
                    .update();
        }
        return begun;
    }

    /// Keeps pages as they come and tells how many there are now.
    public void addPages(FileHash hash, List<Page> pages) {
        batches.batchUpdate(INSERT_PAGE, pages, pages.size(), (statement, page) -> {
            statement.setString(1, hash.hex());
            statement.setInt(2, page.number());
            statement.setFloat(3, page.width());
            statement.setFloat(4, page.height());
            statement.setString(5, page.quality().name().toLowerCase(Locale.ROOT));
            statement.setString(6, page.reason());
            statement.setString(7, page.text());
            statement.setBytes(8, PageCodec.layout(page));
        });
        sql.sql("update document.content set pages = pages + ? where hash = ?")
                .params(pages.size(), hash.hex())
                .update();
    }

    public void done(FileHash hash, Outcome.Done done, Instant now) {
        ended(hash, "done", null, done.warnings(), done.info(), now);
    }

    public void failed(FileHash hash, FailureReason reason, Outcome.@Nullable FileInfo info, Instant now) {
        ended(hash, "failed", reason.code(), List.of(), info, now);
    }

    /// Hashes of contents that are neither read nor failed.
    public List<FileHash> unfinished() {
        return sql.sql("select hash from document.content where state in ('waiting', 'reading') order by queued_at")
                .query((row, number) -> new FileHash(row.getString(1)))
                .list();
    }

    public Optional<StoredPage> findPage(FileHash hash, int number) {
        return sql.sql("""
                        select p.*, c.pages from document.page p join document.content c on c.hash = p.hash
                        where p.hash = ? and p.number = ?
                        """)
                .params(hash.hex(), number)
                .query((row, index) -> new StoredPage(page(row), row.getInt("pages")))
                .optional();
    }

    /// All pages in order.
    public List<Page> pages(FileHash hash) {
        return sql.sql("select * from document.page where hash = ? order by number")
                .param(hash.hex())
                .query((row, number) -> page(row))
                .list();
    }

    /// What a file that was read says of itself.
    public Optional<Outcome.FileInfo> info(FileHash hash) {
        return sql.sql("select * from document.content where hash = ? and state = 'done'")
                .param(hash.hex())
                .query((row, number) -> new Outcome.FileInfo(
                        row.getString("media_type"),
                        row.getString("own_title"),
                        row.getString("language"),
                        row.getInt("pages"),
                        json.readValue(row.getString("outline"), new TypeReference<List<Outcome.Bookmark>>() {})))
                .optional();
    }

    private static Page page(ResultSet row) throws SQLException {
        return PageCodec.page(
                row.getInt("number"),
                row.getFloat("width"),
                row.getFloat("height"),
                Quality.valueOf(row.getString("quality").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("text"),
                row.getBytes("layout"));
    }

    public List<PageQuality> qualities(FileHash hash) {
        return sql.sql("select number, quality, coalesce(reason, '') as reason from document.page where hash = ?"
                        + " order by number")
                .param(hash.hex())
                .query((row, number) ->
                        new PageQuality(row.getInt("number"), row.getString("quality"), row.getString("reason")))
                .list();
    }

    /// Tells number and text of every page in order; many pages are never held at once.
    public void texts(FileHash hash, Consumer<PageText> consumer) {
        int last = 0;
        List<PageText> part;
        do {
            part = sql.sql("select number, text from document.page where hash = ? and number > ? order by number"
                            + " limit 100")
                    .params(hash.hex(), last)
                    .query((row, number) -> new PageText(row.getInt("number"), row.getString("text")))
                    .list();
            part.forEach(consumer);
            last = part.isEmpty() ? last : part.getLast().number();
        } while (!part.isEmpty());
    }

    private void ended(
            FileHash hash,
            String state,
            @Nullable String reason,
            List<String> warnings,
            Outcome.@Nullable FileInfo info,
            Instant now) {
        sql.sql("""
                        update document.content
                        set state = :state, reason = :reason, warnings = :warnings, media_type = :mediaType,
                            own_title = :title, language = :language, outline = :outline, ended_at = :now
                        where hash = :hash
                        """)
                .param("state", state)
                .param("reason", reason)
                .param("warnings", Columns.array(warnings))
                .param("mediaType", info == null ? null : info.mediaType())
                .param("title", info == null ? null : info.title())
                .param("language", info == null ? null : info.language())
                .param("outline", info == null ? "[]" : json.writeValueAsString(info.outline()))
                .param("now", Columns.stored(now))
                .param("hash", hash.hex())
                .update();
    }

    /// @param name   of the file, a hint to its kind
    /// @param number of this try, from 1
    public record Try(String name, int number) {}

    public record PageText(int number, String text) {}
}
