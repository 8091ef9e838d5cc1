package cz.obzor.account.person;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Organisation;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Organisations;
import cz.obzor.account.PersonId;
import cz.obzor.account.Role;
import cz.obzor.account.Target;
import cz.obzor.account.person.Links.Link;
import cz.obzor.account.person.Links.Purpose;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.web.Language;
import cz.obzor.web.Problem;
import cz.obzor.web.Problem.FieldError;
import cz.obzor.web.ProblemKind;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who works for an organisation: members, their roles, invitations.
@Service
public class Members {
    /// what an approver gives; the others are given by administrators
    private static final Set<Role> GIVEN_BY_ALL = EnumSet.of(Role.EDITOR, Role.APPROVER, Role.EXPERT);

    private final PersonTable people;
    private final InvitationTable invitations;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Links links;
    private final AccountLetters letters;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Members(
            PersonTable people,
            InvitationTable invitations,
            Organisations organisations,
            Accounts accounts,
            Links links,
            AccountLetters letters,
            Access access,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.organisations = organisations;
        this.accounts = accounts;
        this.links = links;
        this.letters = letters;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<PersonTable.Member> of(OrganisationId organisation) {
        access.require(Action.MEMBER_READ, Target.of(organisation));
        audit.record("persons.listed", subject(organisation));
        return people.members(organisation);
    }

    public List<Invitation> invitations(OrganisationId organisation) {
        access.require(Action.MEMBER_READ, Target.of(organisation));
        return invitations.open(organisation);
    }

    /// Roles that whoever acts may give in an organisation.
    public Set<Role> roles(Organisation organisation) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        boolean administrator = access.may(Action.ORGANISATION_ADMINISTER, Target.none());
        for (Role role : Role.values()) {
            if (role.fits(organisation.details().kind()) && (administrator || GIVEN_BY_ALL.contains(role))) {
                roles.add(role);
            }
        }
        return roles;
    }

    @Transactional
    public void invite(OrganisationId id, String email, Set<Role> roles, Language language) {
        access.require(Action.MEMBER_CHANGE, Target.of(id));
        Organisation organisation = active(id);
        if (!Accounts.isEmail(email.strip())) {
            throw Problem.invalid(List.of(new FieldError("email", "account.field.email.wrong")));
        }
        allowed(organisation, roles);
        var invitation = new Invitation(UUID.randomUUID(), id, email.strip(), roles, clock.instant());
        invitations.add(invitation, access.actor().trace());
        send(invitation, organisation, language);
        audit.record("member.invited", subject(id), null, PersonTable.codes(roles));
    }

    /// Sends the letter again, with a link that is good for another hour.
    @Transactional
    public void remind(OrganisationId id, UUID invitation, Language language) {
        access.require(Action.MEMBER_CHANGE, Target.of(id));
        send(open(id, invitation), active(id), language);
    }

    @Transactional
    public void withdraw(OrganisationId id, UUID invitation) {
        access.require(Action.MEMBER_CHANGE, Target.of(id));
        invitations.end(open(id, invitation).id(), "withdrawn", clock.instant());
        audit.record("member.invitation-withdrawn", subject(id));
    }

    /// Gives a member other roles; none ends the membership. Without an administrator the last approver stays one, or
    /// nobody could invite others any more.
    @Transactional
    public void setRoles(OrganisationId id, PersonId person, Set<Role> roles) {
        access.require(Action.MEMBER_CHANGE, Target.of(id));
        people.lockMembers(id);
        Organisation organisation = active(id);
        List<PersonTable.Member> members = people.members(id);
        Set<Role> before = members.stream()
                .filter(member -> member.identity().person().equals(person))
                .map(PersonTable.Member::roles)
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (!roles.isEmpty()) {
            Set<Role> added = EnumSet.copyOf(roles);
            added.removeAll(before);
            allowed(organisation, added.isEmpty() ? GIVEN_BY_ALL : added);
        }
        boolean approverStays = roles.contains(Role.APPROVER)
                || members.stream()
                        .anyMatch(member -> !member.identity().person().equals(person)
                                && member.roles().contains(Role.APPROVER));
        if (!approverStays && !access.may(Action.ORGANISATION_ADMINISTER, Target.none())) {
            throw Problem.of(ProblemKind.CONFLICT, "account.member.last");
        }
        people.setRoles(person, id, roles, clock.instant());
        audit.record("member.changed", subject(id), PersonTable.codes(before), PersonTable.codes(roles));
    }

    /// What an invitation says, as long as its link is good.
    public Optional<Invitation> look(String secret) {
        return links.look(secret)
                .filter(link -> link.purpose() == Purpose.INVITATION)
                .map(Link::about)
                .flatMap(id -> invitations.open(UUID.fromString(id)));
    }

    /// Somebody with an account takes up an invitation that went to her address.
    @Transactional
    public void accept(String secret, PersonId person) {
        Invitation invitation = use(secret);
        Identity identity = people.find(person).orElseThrow(Problem::notFound);
        if (!identity.email().equalsIgnoreCase(invitation.email())) {
            throw Problem.of(ProblemKind.FORBIDDEN, "account.invitation.other");
        }
        join(invitation, person);
    }

    /// Somebody without an account takes up an invitation, which proves her address.
    @Transactional
    public PersonId accept(String secret, String name, String password, Language language) {
        Invitation invitation = look(secret).orElseThrow(Members::worthless);
        Identity identity = Accounts.checked(name, invitation.email(), language);
        accounts.refuseWeak(password, identity);
        use(secret);
        PersonId person = accounts.add(identity, password);
        join(invitation, person);
        return person;
    }

    private void join(Invitation invitation, PersonId person) {
        OrganisationId id = invitation.organisation();
        active(id);
        Set<Role> roles = EnumSet.copyOf(invitation.roles());
        people.members(id).stream()
                .filter(member -> member.identity().person().equals(person))
                .forEach(member -> roles.addAll(member.roles()));
        people.setRoles(person, id, roles, clock.instant());
        invitations.end(invitation.id(), "accepted", clock.instant());
        audit.record("member.joined", new Subject("person", person.toString()), null, id.value());
    }

    private Invitation use(String secret) {
        Invitation invitation = look(secret).orElseThrow(Members::worthless);
        if (links.use(secret).isEmpty()) {
            throw worthless();
        }
        return invitation;
    }

    private void send(Invitation invitation, Organisation organisation, Language language) {
        String secret =
                links.issue(new Link(Purpose.INVITATION, null, invitation.id().toString()));
        Language hers =
                people.findByEmail(invitation.email()).map(Identity::language).orElse(language);
        letters.invitation(invitation.email(), hers, organisation.name(), invitation.roles(), secret);
    }

    private Invitation open(OrganisationId organisation, UUID id) {
        return invitations
                .open(id)
                .filter(invitation -> invitation.organisation().equals(organisation))
                .orElseThrow(Problem::notFound);
    }

    private void allowed(Organisation organisation, Set<Role> roles) {
        if (roles.isEmpty() || !roles(organisation).containsAll(roles)) {
            throw Problem.invalid(List.of(new FieldError("roles", "account.field.roles.wrong")));
        }
    }

    private Organisation active(OrganisationId id) {
        Organisation organisation = organisations.find(id).orElseThrow(Problem::notFound);
        if (!organisation.active()) {
            throw Problem.of(ProblemKind.CONFLICT, "account.organisation.gone");
        }
        return organisation;
    }

    private static Problem worthless() {
        return Problem.of(ProblemKind.NOT_FOUND, "account.invitation.worthless");
    }

    private static Subject subject(OrganisationId organisation) {
        return new Subject("organisation", organisation.value());
    }
}
