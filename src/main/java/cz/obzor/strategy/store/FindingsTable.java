package cz.obzor.strategy.store;

import cz.obzor.mining.Findings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What mining found in contents of files.
@Component
public class FindingsTable {
    private final JdbcClient sql;

    FindingsTable(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Findings> find(String hash) {
        return sql.sql("select findings from strategy.findings where hash = ?")
                .param(hash)
                .query((row, number) -> findings(row.getString(1)))
                .optional();
    }

    /// @param miner version of the program
    public Optional<Findings> find(String hash, String miner) {
        return sql.sql("select findings from strategy.findings where hash = ? and miner = ?")
                .params(hash, miner)
                .query((row, number) -> findings(row.getString(1)))
                .optional();
    }

    /// Version of the program that mined each of the contents; those that were not mined are left out.
    public Map<String, String> miners(List<String> hashes) {
        Map<String, String> miners = new HashMap<>();
        sql.sql("select hash, miner from strategy.findings where hash = any(?)")
                .param(Columns.array(hashes))
                .query((row, number) -> miners.put(row.getString("hash"), row.getString("miner")))
                .list();
        return miners;
    }

    public void keep(String hash, String miner, Findings findings, Instant now) {
        sql.sql("""
                        insert into strategy.findings (hash, miner, findings, mined_at) values (?, ?, ?::jsonb, ?)
                        on conflict (hash) do update
                        set miner = excluded.miner, findings = excluded.findings, mined_at = excluded.mined_at
                        """)
                .params(hash, miner, Columns.json(findings), Columns.stored(now))
                .update();
    }

    private static Findings findings(String json) {
        return Objects.requireNonNull(Columns.json(json, Findings.class));
    }
}
