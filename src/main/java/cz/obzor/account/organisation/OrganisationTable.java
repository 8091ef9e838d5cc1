package cz.obzor.account.organisation;

import cz.obzor.account.Ico;
import cz.obzor.account.Organisation;
import cz.obzor.account.OrganisationDetails;
import cz.obzor.account.OrganisationFilter;
import cz.obzor.account.OrganisationId;
import cz.obzor.text.CzechText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of organisations.
@Component
public class OrganisationTable {
    private final JdbcClient sql;

    OrganisationTable(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Organisation> find(OrganisationId id) {
        return sql.sql("select * from account.organisation where id = ?")
                .param(id.value())
                .query(OrganisationTable::organisation)
                .optional();
    }

    public List<Organisation> find(List<OrganisationId> ids) {
        return sql.sql("select * from account.organisation where id = any(?)")
                .param(ids.stream().map(OrganisationId::value).toArray(String[]::new))
                .query(OrganisationTable::organisation)
                .list();
    }

    public Optional<Organisation> withIco(String ico) {
        return sql.sql("select * from account.organisation where ico = ?")
                .param(ico)
                .query(OrganisationTable::organisation)
                .optional();
    }

    public Optional<Organisation> bornOf(String unit) {
        return sql.sql("select * from account.organisation where born_of = ?")
                .param(unit)
                .query(OrganisationTable::organisation)
                .optional();
    }

    /// By name; those that ended come last.
    ///
    /// @param after id of the last one of the part before; null for the first part
    public List<Organisation> list(OrganisationFilter filter, @Nullable OrganisationId after, int skip, int limit) {
        List<Object> values = new ArrayList<>();
        String where = where(filter, values);
        if (after != null) {
            where += " and (state <> 'active', name collate \"cs-x-icu\", id) > (select state <> 'active',"
                    + " name collate \"cs-x-icu\", id from account.organisation where id = ?)";
            values.add(after.value());
        }
        values.add(limit);
        values.add(skip);
        return sql.sql("select * from account.organisation where " + where
                        + " order by state <> 'active', name collate \"cs-x-icu\", id limit ? offset ?")
                .params(values)
                .query(OrganisationTable::organisation)
                .list();
    }

    public long count(OrganisationFilter filter) {
        List<Object> values = new ArrayList<>();
        return sql.sql("select count(*) from account.organisation where " + where(filter, values))
                .params(values)
                .query(Long.class)
                .single();
    }

    public void add(OrganisationId id, OrganisationDetails details, @Nullable String region, Instant now) {
        sql.sql("""
                        insert into account.organisation
                            (id, kind, name, folded, ico, data_box, territory, region, web, created_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id.value(), details.kind(), details.name(), folded(details.name()))
                .param(ico(details))
                .param(details.dataBox())
                .param(details.territory())
                .param(region)
                .param(details.web())
                .params(now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Changes the details unless somebody was faster.
    public boolean change(
            OrganisationId id, OrganisationDetails details, @Nullable String region, long revision, Instant now) {
        return sql.sql("""
                                update account.organisation
                                set kind = ?, name = ?, folded = ?, ico = ?, data_box = ?, territory = ?, region = ?, web = ?,
                                    revision = revision + 1, changed_at = ?
                                where id = ? and revision = ?
                                """)
                        .params(details.kind(), details.name(), folded(details.name()))
                        .param(ico(details))
                        .param(details.dataBox())
                        .param(details.territory())
                        .param(region)
                        .param(details.web())
                        .params(now.atOffset(ZoneOffset.UTC), id.value(), revision)
                        .update()
                == 1;
    }

    public boolean end(
            OrganisationId id,
            Organisation.State state,
            @Nullable OrganisationId successor,
            long revision,
            Instant now) {
        return sql.sql("""
                                update account.organisation
                                set state = ?, successor = ?, revision = revision + 1, changed_at = ?
                                where id = ? and revision = ?
                                """)
                        .param(state.name().toLowerCase(Locale.ROOT))
                        .param(successor == null ? null : successor.value())
                        .params(now.atOffset(ZoneOffset.UTC), id.value(), revision)
                        .update()
                == 1;
    }

    /// Makes the organisations of units that have none yet; those that are there stay as they are, since their people
    /// may have corrected them.
    ///
    /// @return how many were made
    public int born(List<Newborn> newborns, Instant now) {
        return sql.sql("""
                        insert into account.organisation
                            (id, kind, name, folded, territory, region, born_of, created_at, changed_at)
                        select id, kind, name, folded, unit, region, unit, ?, ?
                        from unnest(?, ?, ?, ?, ?, ?) as newborn (id, kind, name, folded, unit, region)
                        on conflict (born_of) do nothing
                        """)
                .params(now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .param(newborns.stream().map(one -> one.id().value()).toArray(String[]::new))
                .param(newborns.stream().map(Newborn::kind).toArray(String[]::new))
                .param(newborns.stream().map(Newborn::name).toArray(String[]::new))
                .param(newborns.stream().map(one -> folded(one.name())).toArray(String[]::new))
                .param(newborns.stream().map(Newborn::unit).toArray(String[]::new))
                .param(newborns.stream().map(Newborn::region).toArray(String[]::new))
                .update();
    }

    /// @param unit whose authority it is
    public record Newborn(OrganisationId id, String kind, String name, String unit, String region) {}

    private static String where(OrganisationFilter filter, List<Object> values) {
        var where = new StringBuilder("true");
        if (!filter.text().isBlank()) {
            where.append(" and (folded like ? or folded like ? or ico = ?)");
            String text = folded(filter.text()).replaceAll("[\\\\%_]", "\\\\$0");
            values.add(text + "%");
            values.add("% " + text + "%");
            values.add(Ico.parse(filter.text()).map(Ico::value).orElse(""));
        }
        equal("kind", filter.kind(), where, values);
        equal("region", filter.region(), where, values);
        equal("territory", filter.territory(), where, values);
        return where.toString();
    }

    private static void equal(String column, @Nullable String value, StringBuilder where, List<Object> values) {
        if (value != null) {
            where.append(" and ").append(column).append(" = ?");
            values.add(value);
        }
    }

    private static String folded(String name) {
        return CzechText.fold(name.strip()).replaceAll("\\s+", " ");
    }

    private static @Nullable String ico(OrganisationDetails details) {
        Ico ico = details.ico();
        return ico == null ? null : ico.value();
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        String ico = row.getString("ico");
        String successor = row.getString("successor");
        return new Organisation(
                new OrganisationId(row.getString("id")),
                new OrganisationDetails(
                        row.getString("kind"),
                        row.getString("name"),
                        ico == null ? null : new Ico(ico),
                        row.getString("data_box"),
                        row.getString("territory"),
                        row.getString("web")),
                row.getString("region"),
                row.getString("born_of"),
                Organisation.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                successor == null ? null : new OrganisationId(successor),
                row.getLong("revision"));
    }
}
