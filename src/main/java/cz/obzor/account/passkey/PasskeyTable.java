package cz.obzor.account.passkey;

import cz.obzor.account.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of passkeys.
@Component
class PasskeyTable {
    private final JdbcClient sql;

    PasskeyTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is kept of a key.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(PersonId person, byte[] credential, long signCount) {}

    /// @param handle id of the key in hexadecimal digits
    /// @param usedAt null for never
    record Row(
            String handle,
            String name,
            Instant createdAt,
            @Nullable Instant usedAt) {}

    /// @return false where the key is known already
    boolean add(byte[] id, PersonId person, String name, byte[] credential, long signCount, Instant now) {
        return sql.sql("""
                                insert into account.passkey (id, person, name, credential, sign_count, created_at)
                                values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                                """)
                        .params(id, person.value(), name, credential, signCount, stored(now))
                        .update()
                == 1;
    }

    /// Keeps the row for the transaction, so that a count is compared and raised by one at a time.
    Optional<Kept> findLocked(byte[] id) {
        return sql.sql("select * from account.passkey where id = ? for update")
                .param(id)
                .query((row, _) -> new Kept(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getBytes("credential"),
                        row.getLong("sign_count")))
                .optional();
    }

    void used(byte[] id, long signCount, Instant now) {
        sql.sql("update account.passkey set sign_count = ?, used_at = ? where id = ?")
                .params(signCount, stored(now), id)
                .update();
    }

    List<Row> of(PersonId person) {
        return sql.sql("select * from account.passkey where person = ? order by created_at")
                .param(person.value())
                .query((row, _) -> new Row(
                        HexFormat.of().formatHex(row.getBytes("id")),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("used_at", OffsetDateTime.class))))
                .list();
    }

    /// @return whether the person had it
    boolean remove(PersonId person, byte[] id) {
        return sql.sql("delete from account.passkey where person = ? and id = ?")
                        .params(person.value(), id)
                        .update()
                == 1;
    }

    private static OffsetDateTime stored(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
