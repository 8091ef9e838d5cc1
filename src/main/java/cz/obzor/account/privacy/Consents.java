package cz.obzor.account.privacy;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Actor;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.PersonId;
import cz.obzor.account.Target;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Consents: given and withdrawn by the person herself, kept with the words that she saw.
@Service
public class Consents {
    private final JdbcClient sql;
    private final Messages messages;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Consents(JdbcClient sql, Messages messages, Access access, Audit audit, Clock clock) {
        this.sql = sql;
        this.messages = messages;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param withdrawnAt null while it holds
    public record Given(
            ConsentKind kind,
            int version,
            Language language,
            String wording,
            Instant givenAt,
            @Nullable Instant withdrawnAt) {}

    /// Whom the public may turn to.
    public record Contact(String name, String email) {}

    /// The words that are offered now.
    public String wording(ConsentKind kind, Language language) {
        return messages.text(language, "account.consent." + kind.code() + "." + kind.version());
    }

    /// All that a person ever gave, the newest first.
    public List<Given> of(PersonId person) {
        return sql
                .sql("select * from account.consent where person = ? order by given_at desc")
                .param(person.value())
                .query((row, _) -> given(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Gives a consent; one that holds already stays as it is.
    ///
    /// @param version of the wording that the person saw
    /// @throws Problem where the wording was changed meanwhile
    @Transactional
    public void give(ConsentKind kind, int version, Language language) {
        PersonId me = me();
        if (version != kind.version()) {
            throw Problem.of(ProblemKind.CONFLICT, "account.consent.changed");
        }
        int isNew = sql.sql("""
                        insert into account.consent (id, person, kind, version, language, wording, given_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (person, kind) where withdrawn_at is null do nothing
                        """)
                .params(UUID.randomUUID(), me.value(), kind.code(), version, language.code())
                .params(wording(kind, language), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (isNew == 1) {
            audit.record("consent.given", subject(me), null, Map.of("kind", kind.code(), "version", version));
        }
    }

    @Transactional
    public void withdraw(ConsentKind kind) {
        PersonId me = me();
        int held = sql.sql("""
                        update account.consent set withdrawn_at = greatest(given_at, ?)
                        where person = ? and kind = ? and withdrawn_at is null
                        """)
                .params(clock.instant().atOffset(ZoneOffset.UTC), me.value(), kind.code())
                .update();
        if (held == 1) {
            audit.record("consent.withdrawn", subject(me), Map.of("kind", kind.code()), null);
        }
    }

    /// Those who work for an organisation and agreed to be its contacts, by name.
    public List<Contact> contacts(OrganisationId organisation) {
        return sql.sql("""
                        select i.name, i.email from account.membership m
                        join account.person p on p.id = m.person and p.state = 'active'
                        join account.identity i on i.person = m.person
                        join account.consent c on c.person = m.person and c.kind = ? and c.withdrawn_at is null
                        where m.organisation = ? order by i.name collate "cs-x-icu"
                        """)
                .params(ConsentKind.CONTACT.code(), organisation.value())
                .query((row, _) -> new Contact(row.getString("name"), row.getString("email")))
                .list();
    }

    private PersonId me() {
        access.require(Action.ACCOUNT_OWN, Target.none());
        if (access.actor() instanceof Actor.Person me) {
            return me.id();
        }
        throw Problem.of(ProblemKind.FORBIDDEN);
    }

    /// Empty for a kind that is no longer asked for; the export still tells of it.
    private static Optional<Given> given(ResultSet row) throws SQLException {
        String code = row.getString("kind");
        int version = row.getInt("version");
        Language language = row.getString("language").equals("en") ? Language.EN : Language.CS;
        String wording = row.getString("wording");
        Instant since = row.getObject("given_at", OffsetDateTime.class).toInstant();
        OffsetDateTime end = row.getObject("withdrawn_at", OffsetDateTime.class);
        return ConsentKind.ofCode(code)
                .map(kind -> new Given(kind, version, language, wording, since, end == null ? null : end.toInstant()));
    }

    private static Subject subject(PersonId person) {
        return new Subject("person", person.toString());
    }
}
