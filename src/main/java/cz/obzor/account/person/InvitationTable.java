package cz.obzor.account.person;

import cz.obzor.account.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of invitations.
@Component
class InvitationTable {
    private final JdbcClient sql;

    InvitationTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// An earlier invitation of the same address to the same organisation is replaced.
    void add(Invitation invitation, String by) {
        sql.sql("""
                        update account.invitation set state = 'withdrawn', ended_at = ?
                        where organisation = ? and lower(email) = lower(?) and state = 'open'
                        """)
                .params(PersonTable.stored(invitation.createdAt()))
                .params(invitation.organisation().value(), invitation.email())
                .update();
        sql.sql("""
                        insert into account.invitation (id, organisation, email, roles, invited_by, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(invitation.id(), invitation.organisation().value(), invitation.email())
                .params(PersonTable.codes(invitation.roles()), by)
                .params(PersonTable.stored(invitation.createdAt()))
                .update();
    }

    Optional<Invitation> open(UUID id) {
        return sql.sql("select * from account.invitation where id = ? and state = 'open'")
                .param(id)
                .query(InvitationTable::invitation)
                .optional();
    }

    List<Invitation> open(OrganisationId organisation) {
        return sql.sql("select * from account.invitation where organisation = ? and state = 'open' order by email")
                .param(organisation.value())
                .query(InvitationTable::invitation)
                .list();
    }

    /// @param state {@code accepted} or {@code withdrawn}
    /// @return whether it was still open
    boolean end(UUID id, String state, Instant now) {
        return sql.sql("update account.invitation set state = ?, ended_at = ? where id = ? and state = 'open'")
                        .params(state, PersonTable.stored(now), id)
                        .update()
                == 1;
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getString("organisation")),
                row.getString("email"),
                PersonTable.roles(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
