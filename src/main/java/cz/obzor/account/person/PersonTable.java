package cz.obzor.account.person;

import cz.obzor.account.Membership;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.PersonId;
import cz.obzor.account.Role;
import cz.obzor.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of people, their identities, passwords and memberships.
@Component
public class PersonTable {
    private final JdbcClient sql;

    PersonTable(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(Identity identity, Instant now) {
        sql.sql("insert into account.person (id, created_at) values (?, ?)")
                .params(identity.person().value(), stored(now))
                .update();
        sql.sql("insert into account.identity (person, name, email, language) values (?, ?, ?, ?)")
                .params(
                        identity.person().value(),
                        identity.name(),
                        identity.email(),
                        identity.language().code())
                .update();
    }

    public Optional<Identity> find(PersonId person) {
        return sql.sql("select * from account.identity where person = ?")
                .param(person.value())
                .query(PersonTable::identity)
                .optional();
    }

    public Optional<Identity> findByEmail(String email) {
        return sql.sql("select * from account.identity where lower(email) = lower(?)")
                .param(email.strip())
                .query(PersonTable::identity)
                .optional();
    }

    public void rename(PersonId person, String name, Language language) {
        sql.sql("update account.identity set name = ?, language = ? where person = ?")
                .params(name, language.code(), person.value())
                .update();
    }

    /// @return state of the person: {@code active}, {@code blocked} or {@code erased}; empty for nobody
    public Optional<String> state(PersonId person) {
        return sql.sql("select state from account.person where id = ?")
                .param(person.value())
                .query(String.class)
                .optional();
    }

    public void setState(PersonId person, String state) {
        sql.sql("update account.person set state = ? where id = ?")
                .params(state, person.value())
                .update();
    }

    public void signedIn(PersonId person, Instant now) {
        sql.sql("update account.person set signed_in_at = ? where id = ?")
                .params(stored(now), person.value())
                .update();
    }

    public Optional<String> passwordHash(PersonId person) {
        return sql.sql("select hash from account.password where person = ?")
                .param(person.value())
                .query(String.class)
                .optional();
    }

    public void setPasswordHash(PersonId person, String hash, Instant now) {
        sql.sql("""
                        insert into account.password (person, hash, changed_at) values (?, ?, ?)
                        on conflict (person) do update set hash = excluded.hash, changed_at = excluded.changed_at
                        """).params(person.value(), hash, stored(now)).update();
    }

    /// The platform first, then organisations by name.
    public List<Membership> memberships(PersonId person) {
        return sql.sql("""
                        select m.organisation, m.roles, coalesce(o.name, '') as name,
                               coalesce(o.state = 'active', true) as active
                        from account.membership m left join account.organisation o on o.id = m.organisation
                        where m.person = ? order by m.organisation is not null, o.name
                        """)
                .param(person.value())
                .query((row, number) ->
                        new Membership(organisation(row), row.getString("name"), roles(row), row.getBoolean("active")))
                .list();
    }

    /// Sets the roles of a person in an organisation; none ends the membership.
    ///
    /// @param organisation null for the platform
    public void setRoles(PersonId person, @Nullable OrganisationId organisation, Set<Role> roles, Instant now) {
        String id = organisation == null ? null : organisation.value();
        if (roles.isEmpty()) {
            sql.sql("delete from account.membership where person = ? and organisation is not distinct from ?")
                    .param(person.value())
                    .param(id)
                    .update();
            return;
        }
        sql.sql("""
                        insert into account.membership (person, organisation, roles, since) values (?, ?, ?, ?)
                        on conflict (person, organisation) do update set roles = excluded.roles
                        """)
                .param(person.value())
                .param(id)
                .params(codes(roles), stored(now))
                .update();
    }

    /// @param organisation null for the platform
    public List<Member> members(@Nullable OrganisationId organisation) {
        return sql.sql("""
                        select i.person, i.name, i.email, i.language, m.roles, m.since, p.signed_in_at
                        from account.membership m
                        join account.identity i on i.person = m.person join account.person p on p.id = m.person
                        where m.organisation is not distinct from ? and p.state <> 'erased'
                        order by i.name collate "cs-x-icu"
                        """)
                .param(organisation == null ? null : organisation.value())
                .query((row, number) -> new Member(
                        identity(row, number), roles(row), instant(row, "since"), instant(row, "signed_in_at")))
                .list();
    }

    /// Keeps others from changing who works for an organisation until the transaction ends.
    public void lockMembers(OrganisationId organisation) {
        sql.sql("select id from account.organisation where id = ? for update")
                .param(organisation.value())
                .query(String.class)
                .list();
    }

    /// Keeps others from changing a person until the transaction ends.
    public void lock(PersonId person) {
        sql.sql("select id from account.person where id = ? for update")
                .param(person.value())
                .query(UUID.class)
                .list();
    }

    /// How many people who can sign in have a role on the platform itself; the rows stay locked until the transaction
    /// ends, so that two
    /// cannot leave at once.
    public int administratorsLocked() {
        return sql.sql("select m.person from account.membership m join account.person p on p.id = m.person"
                        + " where m.organisation is null and p.state = 'active' for update")
                .query(UUID.class)
                .list()
                .size();
    }

    /// Names by person; those who were erased have none.
    public List<Identity> identities(Collection<PersonId> people) {
        return sql.sql("select * from account.identity where person = any(?)")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PersonTable::identity)
                .list();
    }

    /// @param signedInAt null for one who never was
    public record Member(
            Identity identity,
            Set<Role> roles,
            @Nullable Instant since,
            @Nullable Instant signedInAt) {
        public Member {
            roles = Set.copyOf(roles);
        }
    }

    static String[] codes(Set<Role> roles) {
        return roles.stream().sorted().map(Role::code).toArray(String[]::new);
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .forEach(code -> Role.ofCode(code).ifPresent(roles::add));
        return roles;
    }

    private static @Nullable OrganisationId organisation(ResultSet row) throws SQLException {
        String id = row.getString("organisation");
        return id == null ? null : new OrganisationId(id);
    }

    static Identity identity(ResultSet row, int number) throws SQLException {
        return new Identity(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)));
    }

    static OffsetDateTime stored(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
