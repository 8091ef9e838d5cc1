package cz.obzor.account.person;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The list of accounts that administrators see.
@Component
public class PersonListing {
    private final JdbcClient sql;

    PersonListing(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param organisations their names, joined by commas
    /// @param signedInAt    null for one who never did
    public record Row(
            Identity identity,
            String state,
            boolean administrator,
            String organisations,
            @Nullable Instant signedInAt) {}

    /// By name.
    ///
    /// @param text part of the name or address; empty for all
    public List<Row> list(String text, int skip, int limit) {
        String like = "%" + text.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
        return sql.sql("""
                        select i.*, p.state, p.signed_in_at,
                            exists (select from account.membership m
                                    where m.person = p.id and m.organisation is null) as administrator,
                            coalesce((select string_agg(o.name, ', ' order by o.name)
                                      from account.membership m join account.organisation o on o.id = m.organisation
                                      where m.person = p.id), '') as organisations
                        from account.identity i join account.person p on p.id = i.person
                        where i.name ilike ? or i.email ilike ?
                        order by i.name collate "cs-x-icu", i.person limit ? offset ?
                        """)
                .params(like, like, limit, skip)
                .query((row, number) -> new Row(
                        PersonTable.identity(row, number),
                        row.getString("state"),
                        row.getBoolean("administrator"),
                        row.getString("organisations"),
                        PersonTable.instant(row, "signed_in_at")))
                .list();
    }
}
