package cz.obzor.account.person;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Organisation;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Organisations;
import cz.obzor.account.PersonId;
import cz.obzor.account.Role;
import cz.obzor.account.Target;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.web.Problem;
import cz.obzor.web.Problem.FieldError;
import cz.obzor.web.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Requests of those who came alone. Administrators decide; the first whom they let in may invite and approve, those
/// after her edit.
@Service
public class Claims {
    public static final int LONGEST_EVIDENCE = 2000;
    public static final int LARGEST_FILE = 5 << 20;

    private final JdbcClient sql;
    private final PersonTable people;
    private final Organisations organisations;
    private final AccountLetters letters;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Claims(
            JdbcClient sql,
            PersonTable people,
            Organisations organisations,
            AccountLetters letters,
            Access access,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.people = people;
        this.organisations = organisations;
        this.letters = letters;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// What somebody attaches.
    ///
    /// @param name  as she calls it
    /// @param size  in bytes; of a file that is too large nothing is read
    /// @param bytes where it is read from
    public record Attachment(String name, long size, Source bytes) {
        private static final int LONGEST_NAME = 200;

        /// A name without folders and without what would not be seen.
        String plainName() {
            String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                    .replaceAll("\\p{C}", "")
                    .strip();
            return plain.isEmpty() ? "priloha" : plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
        }
    }

    /// Where bytes come from.
    public interface Source {
        InputStream open() throws IOException;
    }

    /// What was attached.
    public record Kept(String name, ByteArrayResource content) {}

    @Transactional
    public void make(PersonId person, OrganisationId organisation, String evidence, Optional<Attachment> file)
            throws IOException {
        access.require(Action.ACCOUNT_OWN, Target.none());
        Organisation wanted = organisations.find(organisation).orElseThrow(Problem::notFound);
        if (!wanted.active()) {
            throw Problem.invalid(List.of(new FieldError("organisation", "account.organisation.gone")));
        }
        String text = evidence.strip();
        if (text.length() < 10 || text.length() > LONGEST_EVIDENCE) {
            throw Problem.invalid(List.of(
                    new FieldError("evidence", "account.field.evidence.length", List.of(10, LONGEST_EVIDENCE))));
        }
        if (file.filter(attached -> attached.size() > LARGEST_FILE).isPresent()) {
            throw Problem.invalid(List.of(new FieldError("file", "account.field.file.large", List.of("5 MB"))));
        }
        byte @Nullable [] bytes = null;
        if (file.isPresent()) {
            try (InputStream in = file.get().bytes().open()) {
                bytes = in.readNBytes(LARGEST_FILE);
            }
        }
        var id = UUID.randomUUID();
        try {
            sql.sql("""
                            insert into account.claim
                                (id, person, organisation, evidence, file_name, file, created_at)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(id, person.value(), organisation.value(), text)
                    .param(file.map(Attachment::plainName).orElse(null))
                    .param(bytes)
                    .param(PersonTable.stored(clock.instant()))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw Problem.invalid(List.of(new FieldError("organisation", "account.field.claim.twice")));
        }
        audit.record("claim.made", new Subject("claim", id.toString()), null, organisation.value());
    }

    /// Organisations that a person asked for and nobody decided about yet.
    public List<Claim> openOf(PersonId person) {
        return sql.sql("select * from account.claim where state = 'open' and person = ? order by created_at")
                .param(person.value())
                .query(Claims::claim)
                .list();
    }

    /// How many wait for a decision.
    public int waiting() {
        access.require(Action.ACCOUNT_ADMINISTER, Target.none());
        return sql.sql("select count(*) from account.claim where state = 'open'")
                .query(Integer.class)
                .single();
    }

    /// The oldest first.
    @Transactional
    public List<Claim> open(int limit) {
        access.require(Action.ACCOUNT_ADMINISTER, Target.none());
        audit.record("persons.listed", new Subject("claim", "list"));
        return sql.sql("select * from account.claim where state = 'open' order by created_at limit ?")
                .param(limit)
                .query(Claims::claim)
                .list();
    }

    @Transactional
    public Kept file(UUID id) {
        access.require(Action.ACCOUNT_ADMINISTER, Target.none());
        audit.record("claim.file-read", new Subject("claim", id.toString()));
        return sql.sql("select file_name, file from account.claim where id = ? and file is not null")
                .param(id)
                .query((row, number) ->
                        new Kept(row.getString("file_name"), new ByteArrayResource(row.getBytes("file"))))
                .optional()
                .orElseThrow(Problem::notFound);
    }

    @Transactional
    public void decide(UUID id, boolean accepted, String reason) {
        access.require(Action.ACCOUNT_ADMINISTER, Target.none());
        Claim claim = sql.sql("""
                        update account.claim
                        set state = ?, decided_at = ?, decided_by = ?, reason = ?, file = null, file_name = null
                        where id = ? and state = 'open' returning *
                        """)
                .params(accepted ? "accepted" : "refused", PersonTable.stored(clock.instant()))
                .params(access.actor().trace(), reason.strip(), id)
                .query(Claims::claim)
                .optional()
                .orElseThrow(() -> Problem.of(ProblemKind.CONFLICT, "account.claim.decided"));
        Organisation organisation = organisations.get(claim.organisation());
        if (accepted) {
            letIn(claim, organisation);
        }
        audit.record(
                accepted ? "claim.accepted" : "claim.refused",
                new Subject("claim", id.toString()),
                null,
                claim.organisation().value());
        people.find(claim.person())
                .ifPresent(identity ->
                        letters.decided(identity, organisation.name(), accepted, reason.strip(), id.toString()));
    }

    private void letIn(Claim claim, Organisation organisation) {
        if (!organisation.active()) {
            throw Problem.of(ProblemKind.CONFLICT, "account.organisation.gone");
        }
        List<PersonTable.Member> members = people.members(claim.organisation());
        Set<Role> roles = members.isEmpty() ? EnumSet.of(Role.EDITOR, Role.APPROVER) : EnumSet.of(Role.EDITOR);
        members.stream()
                .filter(member -> member.identity().person().equals(claim.person()))
                .forEach(member -> roles.addAll(member.roles()));
        people.setRoles(claim.person(), claim.organisation(), roles, clock.instant());
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        @Nullable String file = row.getString("file_name");
        return new Claim(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new OrganisationId(row.getString("organisation")),
                row.getString("evidence"),
                file,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
