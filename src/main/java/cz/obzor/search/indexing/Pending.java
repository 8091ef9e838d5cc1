package cz.obzor.search.indexing;

import cz.obzor.search.Changed;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What waits to be indexed.
final class Pending {
    private static final String ADD = """
            insert into search.pending (type, id) values (?, ?)
            on conflict (type, id) do update
            set number = nextval('search.change_number'), tries = 0, not_before = now()
            """;
    private static final String NEXT = """
            select type, id, number from search.pending where not_before <= now() order by number limit ?
            """;
    private static final String DONE = """
            delete from search.pending where type = ? and id = ? and number = ?
            """;
    /// waits twice as long after each failure, five minutes at most
    private static final String FAILED = """
            update search.pending
            set tries = tries + 1, not_before = now() + least(300, power(2, least(tries, 20))) * interval '1 second'
            where type = ? and id = ? and number = ?
            """;

    private final JdbcClient sql;

    Pending(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Changed changed) {
        sql.sql(ADD).param(changed.type()).param(changed.id()).update();
    }

    List<Change> next(int most) {
        return sql.sql(NEXT)
                .param(most)
                .query((row, _) -> new Change(row.getString("type"), row.getString("id"), row.getLong("number")))
                .list();
    }

    /// The change is in the index; one that came meanwhile has another number and stays.
    void done(Change change) {
        sql.sql(DONE).param(change.type).param(change.id).param(change.number).update();
    }

    void failed(Change change) {
        sql.sql(FAILED).param(change.type).param(change.id).param(change.number).update();
    }

    long count() {
        return sql.sql("select count(*) from search.pending").query(Long.class).single();
    }

    void orderRebuild() {
        sql.sql("insert into search.rebuild default values on conflict do nothing")
                .update();
    }

    boolean rebuildOrdered() {
        return sql.sql("select exists (select from search.rebuild)")
                .query(Boolean.class)
                .single();
    }

    void rebuilt() {
        sql.sql("delete from search.rebuild").update();
    }

    /// @param number tells one change of a thing from the next
    record Change(String type, String id, long number) {}
}
