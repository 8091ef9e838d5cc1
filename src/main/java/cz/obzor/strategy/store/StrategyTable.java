package cz.obzor.strategy.store;

import cz.obzor.document.Document;
import cz.obzor.document.DocumentDetails;
import cz.obzor.document.DocumentId;
import cz.obzor.strategy.Decided;
import cz.obzor.strategy.Strategy;
import cz.obzor.text.CzechText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Documents that are mined, with what is registered of them.
@Component
public class StrategyTable {
    private static final String REGISTER = """
            insert into strategy.strategy (document, title, kind, issuer, territory, territories, valid_from, valid_to,
                status, language, topics, sample, words, registered_at)
            values (:id, :title, :kind, :issuer, :territory, :territories, :validFrom, :validTo,
                :status, :language, :topics, :sample, :words, :registeredAt)
            on conflict (document) do update
            set title = excluded.title, kind = excluded.kind, issuer = excluded.issuer, territory = excluded.territory,
                territories = excluded.territories, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                status = excluded.status, language = excluded.language, topics = excluded.topics,
                sample = excluded.sample, words = excluded.words
            """;

    private final JdbcClient sql;

    StrategyTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Takes over what is registered of a document.
    public void register(Document document) {
        DocumentDetails details = document.details();
        sql.sql(REGISTER)
                .param("id", document.id().value())
                .param("title", details.title())
                .param("kind", details.kind())
                .param("issuer", details.issuer())
                .param("territory", details.territory())
                .param("territories", Columns.array(document.territories()))
                .param("validFrom", details.validFrom())
                .param("validTo", details.validTo())
                .param("status", details.status())
                .param("language", details.language())
                .param("topics", Columns.array(details.topics()))
                .param("sample", details.sample())
                .param("words", Columns.array(words(details)))
                .param("registeredAt", Columns.stored(document.createdAt()))
                .update();
    }

    private static List<String> words(DocumentDetails details) {
        return CzechText.stems(details.title() + " " + (details.issuer() == null ? "" : details.issuer()));
    }

    public Optional<Strategy> find(DocumentId id) {
        return sql.sql("select * from strategy.strategy where document = ?")
                .param(id.value())
                .query((row, number) -> strategy(row))
                .optional();
    }

    /// The same, and nobody else changes its tree until the transaction ends.
    public Optional<Strategy> lock(DocumentId id) {
        return sql.sql("select * from strategy.strategy where document = ? for update")
                .param(id.value())
                .query((row, number) -> strategy(row))
                .optional();
    }

    /// Which contents the tree was made from, and by which version of the program.
    public Optional<Made> made(DocumentId id) {
        return sql.sql("select hashes, miner from strategy.strategy where document = ?")
                .param(id.value())
                .query((row, number) -> new Made(Columns.texts(row, "hashes"), row.getString("miner")))
                .optional();
    }

    public void mined(DocumentId id, int version, List<String> hashes, String miner, Instant now) {
        sql.sql("""
                        update strategy.strategy
                        set state = 'done', reason = null, version = :version, hashes = :hashes, miner = :miner,
                            mined_at = :now
                        where document = :id
                        """)
                .param("version", version)
                .param("hashes", Columns.array(hashes))
                .param("miner", miner)
                .param("now", Columns.stored(now))
                .param("id", id.value())
                .update();
    }

    public void failed(DocumentId id, String reason, String miner, Instant now) {
        sql.sql("""
                        update strategy.strategy set state = 'failed', reason = ?, miner = ?, mined_at = ?
                        where document = ?
                        """).params(reason, miner, Columns.stored(now), id.value()).update();
    }

    /// Keeps the numbers of a tree that changed and gives it the next revision.
    ///
    /// @param topics domains its nodes speak of, the most frequent first
    public void counted(DocumentId id, int nodes, int decided, int open, List<String> topics) {
        sql.sql("""
                        update strategy.strategy
                        set revision = revision + 1, nodes = ?, decided = ?, open = ?, found_topics = ?
                        where document = ?
                        """)
                .params(nodes, decided, open, Columns.array(topics), id.value())
                .update();
    }

    public void confirmed(DocumentId id, Decided who) {
        // the row of the strategy first: a reference to it would lock it weakly, and two who then want more wait for
        // ever
        sql.sql("update strategy.strategy set confirmed_at = ?, confirmed_by = ? where document = ?")
                .params(Columns.stored(who.at()), who.by(), id.value())
                .update();
        sql.sql("insert into strategy.validity_confirmation (document, confirmed_at, confirmed_by) values (?, ?, ?)")
                .params(id.value(), Columns.stored(who.at()), who.by())
                .update();
    }

    public void ids(Consumer<String> consumer) {
        sql.sql("select document from strategy.strategy order by document")
                .query(String.class)
                .list()
                .forEach(consumer);
    }

    /// @param hashes of the contents in order
    /// @param miner  version of the program; null before the first run
    public record Made(List<String> hashes, @Nullable String miner) {}

    static Strategy strategy(ResultSet row) throws SQLException {
        return new Strategy(
                new DocumentId(row.getString("document")),
                row.getString("title"),
                row.getString("kind"),
                row.getString("issuer"),
                row.getString("territory"),
                Columns.texts(row, "territories"),
                Columns.date(row, "valid_from"),
                Columns.date(row, "valid_to"),
                row.getString("status"),
                row.getString("language"),
                Columns.texts(row, "topics"),
                row.getBoolean("sample"),
                new Strategy.Mining(
                        Columns.value(Strategy.Mining.State.class, row.getString("state")),
                        row.getString("reason"),
                        row.getString("miner"),
                        Columns.instant(row, "mined_at")),
                row.getInt("version"),
                row.getLong("revision"),
                row.getInt("nodes"),
                row.getInt("decided"),
                row.getInt("open"),
                Columns.texts(row, "found_topics"),
                Columns.decided(row, "confirmed_by", "confirmed_at"),
                Objects.requireNonNull(Columns.instant(row, "registered_at")));
    }
}
