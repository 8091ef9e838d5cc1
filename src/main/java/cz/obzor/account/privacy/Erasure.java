package cz.obzor.account.privacy;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Actor;
import cz.obzor.account.Membership;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.PersonId;
import cz.obzor.account.Role;
import cz.obzor.account.Target;
import cz.obzor.account.person.Attempts;
import cz.obzor.account.person.Identity;
import cz.obzor.account.person.PersonTable;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.privacy.PersonalDataSource;
import cz.obzor.privacy.Whose;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Erases accounts. Every source of personal data removes its part in one transaction; the row of the person stays, so
/// that what she did is still somebody's.
@Service
public class Erasure {
    private final List<PersonalDataSource> sources;
    private final PersonTable people;
    private final Attempts attempts;
    private final PrivacyLetters letters;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Erasure(
            List<PersonalDataSource> sources,
            PersonTable people,
            Attempts attempts,
            PrivacyLetters letters,
            Access access,
            Audit audit,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.people = people;
        this.attempts = attempts;
        this.letters = letters;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Why an account is erased.
    public enum Reason {
        /// its owner asked for it on her page
        OWN_WISH,
        /// its owner asked an administrator
        REQUEST,
        INACTIVE,
        UNCONFIRMED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Erases an account. Its owner gets a letter, unless her address was never confirmed. Whoever calls has made sure
    /// that it is the person, where she does it herself.
    ///
    /// @throws Problem where it is the last administrator, who has to name another first
    @Transactional
    public void erase(PersonId person, Reason reason) {
        mayErase(person);
        people.lock(person);
        Identity identity = people.find(person).orElseThrow(Problem::notFound);
        if (isLastAdministrator(person)) {
            throw Problem.of(ProblemKind.CONFLICT, "account.erase.last");
        }
        audit.record("person.erased", new Subject("person", person.toString()), null, reason.code());
        Instant now = clock.instant();
        var whose = new Whose(person.value(), identity.email());
        sources.forEach(source -> source.erase(whose, now));
        attempts.forgetAll(identity.email().toLowerCase(Locale.ROOT));
        attempts.forgetAll(person.toString());
        if (reason != Reason.UNCONFIRMED) {
            letters.erased(identity);
        }
    }

    /// Whether without this person nobody would administer the platform.
    @Transactional
    public boolean isLastAdministrator(PersonId person) {
        boolean administrator =
                people.memberships(person).stream().anyMatch(membership -> membership.organisation() == null)
                        && people.state(person).filter("active"::equals).isPresent();
        return administrator && people.administratorsLocked() <= 1;
    }

    /// Names of organisations in which nobody else can invite people or change their roles.
    public List<String> leftAlone(PersonId person) {
        return people.memberships(person).stream()
                .filter(work -> work.active() && work.roles().contains(Role.APPROVER))
                .filter(work -> isLastApprover(person, work.organisation()))
                .map(Membership::name)
                .toList();
    }

    private boolean isLastApprover(PersonId person, @Nullable OrganisationId organisation) {
        return organisation != null
                && people.members(organisation).stream()
                        .noneMatch(member -> !member.identity().person().equals(person)
                                && member.roles().contains(Role.APPROVER));
    }

    private void mayErase(PersonId person) {
        boolean own = access.actor() instanceof Actor.Person me && me.id().equals(person);
        access.require(own ? Action.ACCOUNT_OWN : Action.ACCOUNT_ADMINISTER, Target.none());
    }
}
