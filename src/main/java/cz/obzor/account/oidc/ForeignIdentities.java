package cz.obzor.account.oidc;

import cz.obzor.account.OrganisationId;
import cz.obzor.account.PersonId;
import cz.obzor.account.Role;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of who people are to providers, and of the roles that those gave.
@Component
class ForeignIdentities {
    private final JdbcClient sql;

    ForeignIdentities(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param signedInAt by it; null for never
    record Linked(
            String provider, Instant linkedAt, @Nullable Instant signedInAt) {}

    /// A role in an organisation.
    record Given(OrganisationId organisation, Role role) {}

    /// Lets one sign-in of an identity pass at a time, until the end of the transaction: her account must not come into
    /// being between two looks.
    void lock(Claims claims) {
        sql.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:issuer || ' ' || :subject, 0))")
                .param("issuer", claims.issuer())
                .param("subject", claims.subject())
                .query(Integer.class)
                .single();
    }

    Optional<PersonId> person(Claims claims) {
        return sql.sql("select person from account.foreign_identity where issuer = ? and subject = ?")
                .params(claims.issuer(), claims.subject())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /// @return false where the identity is somebody's already, or the person has another one of that provider
    boolean link(PersonId person, String provider, Claims claims, Instant now) {
        return sql.sql("""
                                insert into account.foreign_identity (provider, issuer, subject, person, linked_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(provider, claims.issuer(), claims.subject(), person.value(), stored(now))
                        .update()
                == 1;
    }

    /// @return whether there was one
    boolean unlink(PersonId person, String provider) {
        return sql.sql("delete from account.foreign_identity where person = ? and provider = ?")
                        .params(person.value(), provider)
                        .update()
                == 1;
    }

    List<Linked> of(PersonId person) {
        return sql.sql("""
                        select provider, linked_at, signed_in_at from account.foreign_identity where person = ?
                        order by provider
                        """)
                .param(person.value())
                .query((row, _) -> new Linked(
                        row.getString("provider"),
                        row.getObject("linked_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("signed_in_at", OffsetDateTime.class))))
                .list();
    }

    void signedIn(Claims claims, Instant now) {
        sql.sql("update account.foreign_identity set signed_in_at = ? where issuer = ? and subject = ?")
                .params(stored(now), claims.issuer(), claims.subject())
                .update();
    }

    /// Roles that a provider gave to a person.
    Set<Given> given(PersonId person, String provider) {
        return new HashSet<>(sql.sql(
                        "select organisation, role from account.foreign_role where person = ? and provider = ?")
                .params(person.value(), provider)
                .query((row, _) -> new Given(
                        new OrganisationId(row.getString("organisation")),
                        Role.ofCode(row.getString("role")).orElseThrow()))
                .list());
    }

    void remember(PersonId person, String provider, Given given) {
        sql.sql("""
                        insert into account.foreign_role (person, provider, organisation, role) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        person.value(),
                        provider,
                        given.organisation().value(),
                        given.role().code())
                .update();
    }

    void forget(PersonId person, String provider, Given given) {
        sql.sql("""
                        delete from account.foreign_role
                        where person = ? and provider = ? and organisation = ? and role = ?
                        """)
                .params(
                        person.value(),
                        provider,
                        given.organisation().value(),
                        given.role().code())
                .update();
    }

    private static OffsetDateTime stored(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
