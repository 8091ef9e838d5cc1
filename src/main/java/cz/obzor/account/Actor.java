package cz.obzor.account;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who asks for something.
public sealed interface Actor {

    /// The roles that count for what is being done.
    Set<Role> roles();

    /// On whose behalf; null for nobody's.
    @Nullable
    OrganisationId organisation();

    /// As in the audit: never a name.
    String trace();

    /// Somebody who did not sign in.
    record Nobody() implements Actor {
        @Override
        public Set<Role> roles() {
            return Set.of();
        }

        @Override
        public @Nullable OrganisationId organisation() {
            return null;
        }

        @Override
        public String trace() {
            return "nobody";
        }
    }

    /// The program itself: jobs, the first filling.
    record Platform() implements Actor {
        @Override
        public Set<Role> roles() {
            return Set.of(Role.values());
        }

        @Override
        public @Nullable OrganisationId organisation() {
            return null;
        }

        @Override
        public String trace() {
            return "system";
        }
    }

    /// Who runs this installation at its machine, known by the secret of this run that lies beside its data.
    record Operator() implements Actor {
        @Override
        public Set<Role> roles() {
            return Set.of(Role.ADMINISTRATOR);
        }

        @Override
        public @Nullable OrganisationId organisation() {
            return null;
        }

        @Override
        public String trace() {
            return "operator";
        }
    }

    /// A person who signed in.
    ///
    /// @param acting for whom she works now; null where she belongs to nobody yet
    record Person(
            PersonId id,
            String name,
            List<Membership> memberships,
            @Nullable Membership acting) implements Actor {
        public Person {
            memberships = List.copyOf(memberships);
        }

        @Override
        public Set<Role> roles() {
            return acting == null || !acting.active() ? Set.of() : acting.roles();
        }

        @Override
        public @Nullable OrganisationId organisation() {
            return acting == null || !acting.active() ? null : acting.organisation();
        }

        @Override
        public String trace() {
            return "person:" + id;
        }
    }

    /// A program with a key of an organisation.
    ///
    /// @param roles  what people of such an organisation can be
    /// @param scopes what the key is good for besides reading
    record Key(String id, OrganisationId organisation, Set<Role> roles, Set<Action> scopes) implements Actor {
        public Key {
            roles = Set.copyOf(roles);
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String trace() {
            return "key:" + id;
        }
    }

    /// Whom the present request comes from.
    static Actor current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : new Nobody();
    }
}
