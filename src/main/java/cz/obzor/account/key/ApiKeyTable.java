package cz.obzor.account.key;

import cz.obzor.account.Action;
import cz.obzor.account.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of keys.
@Component
class ApiKeyTable {
    private final JdbcClient sql;

    ApiKeyTable(JdbcClient sql) {
        this.sql = sql;
    }

    void add(ApiKey key, byte[] hash) {
        sql.sql("""
                        insert into account.api_key
                            (id, organisation, name, hash, scopes, created_by, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(key.id(), key.organisation().value(), key.name())
                .param(hash)
                .param(key.scopes().stream().map(Action::code).sorted().toArray(String[]::new))
                .params(key.createdBy(), stored(key.createdAt()), stored(key.expiresAt()))
                .update();
    }

    /// The newest first.
    List<ApiKey> of(OrganisationId organisation) {
        return sql.sql("select * from account.api_key where organisation = ? order by created_at desc")
                .param(organisation.value())
                .query(ApiKeyTable::key)
                .list();
    }

    /// One that is good now, of an organisation that still is.
    Optional<ApiKey> good(byte[] hash, Instant now) {
        return sql.sql("""
                        select k.* from account.api_key k join account.organisation o on o.id = k.organisation
                        where k.hash = ? and k.revoked_at is null and k.expires_at > ? and o.state = 'active'
                        """)
                .param(hash)
                .param(stored(now))
                .query(ApiKeyTable::key)
                .optional();
    }

    void used(String id, Instant now) {
        sql.sql("update account.api_key set last_used_at = ? where id = ?")
                .params(stored(now), id)
                .update();
    }

    /// @return whether it was good until now
    boolean revoke(OrganisationId organisation, String id, Instant now) {
        return sql.sql("update account.api_key set revoked_at = ?"
                                + " where id = ? and organisation = ? and revoked_at is null")
                        .params(stored(now), id, organisation.value())
                        .update()
                == 1;
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        Set<Action> scopes = EnumSet.noneOf(Action.class);
        Arrays.stream((String[]) row.getArray("scopes").getArray())
                .forEach(code -> Action.ofCode(code).ifPresent(scopes::add));
        return new ApiKey(
                row.getString("id"),
                new OrganisationId(row.getString("organisation")),
                row.getString("name"),
                scopes,
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime stored(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
