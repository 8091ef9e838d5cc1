package cz.obzor.account.privacy;

import cz.obzor.privacy.PersonalDataSource;
import cz.obzor.privacy.TableData;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What accounts hold about people. Hashes of passwords, links and codes, and secrets of second factors, are not told.
@Configuration(proxyBeanMethods = false)
class AccountData {

    /// The row of the person stays and says nothing about her.
    @Bean
    @Order(1)
    PersonalDataSource identityData(JdbcClient sql) {
        return TableData.going(
                sql,
                "identity",
                "account.personal.identity",
                "account.personal.identity.text",
                Set.of("account.person", "account.identity", "account.password", "account.inactivity_notice"),
                """
                        select p.id, i.name, i.email, i.language, p.state, p.created_at as "createdAt",
                               p.signed_in_at as "lastSignedInAt", w.changed_at as "passwordSetAt",
                               n.noticed_at as "toldOfInactivityAt"
                        from account.person p left join account.identity i on i.person = p.id
                        left join account.password w on w.person = p.id
                        left join account.inactivity_notice n on n.person = p.id where p.id = :person
                        """,
                "delete from account.identity where person = :person",
                "delete from account.password where person = :person",
                "delete from account.inactivity_notice where person = :person",
                "update account.person set state = 'erased', signed_in_at = null where id = :person");
    }

    @Bean
    @Order(2)
    PersonalDataSource membershipData(JdbcClient sql) {
        return TableData.going(
                sql,
                "memberships",
                "account.personal.memberships",
                "account.personal.memberships.text",
                Set.of("account.membership"),
                """
                select coalesce(o.name, 'platform') as organisation, m.organisation as "organisationId", m.roles, m.since
                from account.membership m left join account.organisation o on o.id = m.organisation
                where m.person = :person order by m.since
                """,
                "delete from account.membership where person = :person");
    }

    @Bean
    @Order(2)
    PersonalDataSource foreignIdentityData(JdbcClient sql) {
        return TableData.going(
                sql,
                "providers",
                "account.personal.providers",
                "account.personal.providers.text",
                Set.of("account.foreign_identity", "account.foreign_role"),
                """
                select f.provider, f.issuer, f.subject, f.linked_at as "connectedAt", f.signed_in_at as "lastUsedAt",
                       array(select r.role || ' ' || r.organisation from account.foreign_role r
                             where r.person = f.person and r.provider = f.provider) as "rolesGiven"
                from account.foreign_identity f where f.person = :person order by f.linked_at
                """,
                "delete from account.foreign_role where person = :person",
                "delete from account.foreign_identity where person = :person");
    }

    @Bean
    @Order(2)
    PersonalDataSource passkeyData(JdbcClient sql) {
        return TableData.going(
                sql,
                "passkeys",
                "account.personal.passkeys",
                "account.personal.passkeys.text",
                Set.of("account.passkey"),
                """
                select name, created_at as "addedAt", used_at as "lastUsedAt" from account.passkey
                where person = :person order by created_at
                """,
                "delete from account.passkey where person = :person");
    }

    /// Invitations that she sent name her by her id alone and stay.
    @Bean
    @Order(3)
    PersonalDataSource invitationData(JdbcClient sql) {
        return TableData.going(
                sql,
                "invitations",
                "account.personal.invitations",
                "account.personal.invitations.text",
                Set.of("account.invitation"),
                """
                select case when n.invited_by = :trace then 'sent by you' else 'sent to you' end as direction,
                       o.name as organisation, n.organisation as "organisationId",
                       case when lower(n.email) = lower(:email) then n.email end as email,
                       n.roles, n.state, n.created_at as "createdAt", n.ended_at as "endedAt"
                from account.invitation n join account.organisation o on o.id = n.organisation
                where lower(n.email) = lower(:email) or n.invited_by = :trace order by n.created_at
                """,
                """
                delete from account.link where purpose = 'invitation' and about in
                    (select cast(id as text) from account.invitation where lower(email) = lower(:email))
                """,
                "delete from account.invitation where lower(email) = lower(:email)");
    }

    /// That somebody asked, and how it was decided, stays; what she wrote and attached does not.
    @Bean
    @Order(4)
    PersonalDataSource claimData(JdbcClient sql) {
        return TableData.going(
                        sql,
                        "claims",
                        "account.personal.claims",
                        "account.personal.claims.text",
                        Set.of("account.claim"),
                        """
                        select o.name as organisation, c.organisation as "organisationId", c.evidence,
                               c.file_name as "fileName", octet_length(c.file) as "fileSizeInBytes",
                               replace(encode(c.file, 'base64'), E'\\n', '') as "fileInBase64",
                               c.state, c.created_at as "createdAt", c.decided_at as "decidedAt", c.reason,
                               case when c.decided_by = :trace then 'you' end as "decidedBy"
                        from account.claim c join account.organisation o on o.id = c.organisation
                        where c.person = :person order by c.created_at
                        """)
                .leaving("""
                        update account.claim set evidence = '', file = null, file_name = null, reason = null,
                            state = case when state = 'open' then 'withdrawn' else state end
                        where person = :person
                        """);
    }

    @Bean
    @Order(6)
    PersonalDataSource factorData(JdbcClient sql) {
        return TableData.going(
                sql,
                "second-factor",
                "account.personal.factor",
                "account.personal.factor.text",
                Set.of("account.second_factor", "account.recovery_code"),
                """
                select f.confirmed_at is not null as "isOn", f.confirmed_at as "onSince",
                       (select count(*) from account.recovery_code r
                        where r.person = f.person and r.used_at is null) as "recoveryCodesLeft"
                from account.second_factor f where f.person = :person
                """,
                "delete from account.recovery_code where person = :person",
                "delete from account.second_factor where person = :person");
    }

    @Bean
    @Order(7)
    PersonalDataSource linkData(JdbcClient sql) {
        return TableData.going(
                sql,
                "links",
                "account.personal.links",
                "account.personal.links.text",
                Set.of("account.link"),
                """
                select purpose, expires_at as "expiresAt", used_at as "usedAt"
                from account.link where person = :person order by expires_at
                """,
                "delete from account.link where person = :person");
    }

    /// That a consent was given and withdrawn stays, with nobody's name.
    @Bean
    @Order(8)
    PersonalDataSource consentData(JdbcClient sql) {
        return TableData.going(
                        sql,
                        "consents",
                        "account.personal.consents",
                        "account.personal.consents.text",
                        Set.of("account.consent"),
                        """
                        select kind, version, language, wording, given_at as "givenAt", withdrawn_at as "withdrawnAt"
                        from account.consent where person = :person order by given_at
                        """)
                .leaving("update account.consent set withdrawn_at = greatest(given_at, cast(:now as timestamptz))"
                        + " where person = :person and withdrawn_at is null");
    }

    @Bean
    @Order(9)
    PersonalDataSource keyData(JdbcClient sql) {
        return TableData.staying(
                sql, "keys", "account.personal.keys", "account.personal.keys.text", Set.of("account.api_key"), """
                select k.id, k.name, o.name as organisation, k.created_at as "createdAt", k.expires_at as "expiresAt",
                       k.revoked_at as "revokedAt"
                from account.api_key k join account.organisation o on o.id = k.organisation
                where k.created_by = :trace order by k.created_at
                """);
    }
}
