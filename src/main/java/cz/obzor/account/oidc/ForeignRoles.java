package cz.obzor.account.oidc;

import cz.obzor.account.Ico;
import cz.obzor.account.Membership;
import cz.obzor.account.Organisation;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Organisations;
import cz.obzor.account.PersonId;
import cz.obzor.account.Role;
import cz.obzor.account.oidc.ForeignIdentities.Given;
import cz.obzor.account.oidc.Provider.Grant;
import cz.obzor.account.person.PersonTable;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Gives the roles that a provider's claims give, and ends those that they give no more. What people gave stays.
@Component
class ForeignRoles {
    private final ForeignIdentities identities;
    private final PersonTable people;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    ForeignRoles(
            ForeignIdentities identities, PersonTable people, Organisations organisations, Audit audit, Clock clock) {
        this.identities = identities;
        this.people = people;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /// To be called at every sign-in.
    void apply(PersonId person, Provider provider, Claims claims) {
        Set<Given> due = new HashSet<>();
        for (Grant grant : provider.grants()) {
            if (claims.values(grant.claim()).contains(grant.value())) {
                organisation(grant, claims)
                        .filter(Organisation::active)
                        .filter(some -> grant.role().fits(some.details().kind()))
                        .ifPresent(some -> due.add(new Given(some.id(), grant.role())));
            }
        }
        change(person, provider, due);
    }

    /// Ends all that a provider gave.
    void endAll(PersonId person, Provider provider) {
        change(person, provider, Set.of());
    }

    /// People who change roles of the same organisations wait, or one would undo what the other did.
    private void change(PersonId person, Provider provider, Set<Given> due) {
        Set<Given> touched = new HashSet<>(identities.given(person, provider.id()));
        if (touched.equals(due)) {
            return;
        }
        touched.addAll(due);
        touched.stream()
                .map(Given::organisation)
                .distinct()
                .sorted(Comparator.comparing(OrganisationId::value))
                .forEach(people::lockMembers);
        Set<Given> given = identities.given(person, provider.id());
        given.stream().filter(some -> !due.contains(some)).forEach(over -> end(person, provider, over));
        due.stream().filter(some -> !given.contains(some)).forEach(fresh -> give(person, provider, fresh));
    }

    private void give(PersonId person, Provider provider, Given given) {
        Set<Role> roles = roles(person, given.organisation());
        if (roles.add(given.role())) {
            people.setRoles(person, given.organisation(), roles, clock.instant());
            identities.remember(person, provider.id(), given);
            record(person, provider, given, "member.given-by-provider");
        }
    }

    private void end(PersonId person, Provider provider, Given given) {
        Set<Role> roles = roles(person, given.organisation());
        identities.forget(person, provider.id(), given);
        if (roles.remove(given.role())) {
            people.setRoles(person, given.organisation(), roles, clock.instant());
            record(person, provider, given, "member.ended-by-provider");
        }
    }

    private Set<Role> roles(PersonId person, OrganisationId organisation) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        people.memberships(person).stream()
                .filter(membership -> organisation.equals(membership.organisation()))
                .map(Membership::roles)
                .forEach(roles::addAll);
        return roles;
    }

    private Optional<Organisation> organisation(Grant grant, Claims claims) {
        Optional<String> ico =
                grant.icoClaim() == null ? Optional.ofNullable(grant.ico()) : claims.ico(grant.icoClaim());
        return ico.flatMap(Ico::parse).flatMap(organisations::withIco);
    }

    private void record(PersonId person, Provider provider, Given given, String action) {
        audit.record(
                action,
                new Subject("person", person.toString()),
                null,
                Map.of(
                        "provider", provider.id(),
                        "organisation", given.organisation().value(),
                        "role", given.role().code()));
    }
}
