package cz.obzor.account;

import cz.obzor.audit.WhoActs;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks the table of {@link Permissions} in the name of whoever acts. Faces of modules ask it before they change
/// anything, so that no page, endpoint or job gets past it.
@Component
public final class Access implements WhoActs {
    private static final Logger LOG = LoggerFactory.getLogger(Access.class);

    private static final ScopedValue<Actor> INSTEAD = ScopedValue.newInstance();

    Access() {}

    /// Who acts now.
    public Actor actor() {
        return INSTEAD.isBound() ? INSTEAD.get() : Actor.current();
    }

    /// Does something in the name of the platform itself.
    public void asPlatform(Runnable work) {
        ScopedValue.where(INSTEAD, new Actor.Platform()).run(work);
    }

    public boolean may(Action action, Target target) {
        return Permissions.allow(actor(), action, relation(target));
    }

    /// Refuses what is not allowed: a stranger is asked to sign in, and what others keep to themselves looks as if it
    /// were not there.
    public void require(Action action, Target target) {
        Actor actor = actor();
        Permissions.Relation relation = relation(target);
        if (Permissions.allow(actor, action, relation)) {
            return;
        }
        LOG.info("Refused to {}: {}, {}", actor.trace(), action.code(), relation);
        if (actor instanceof Actor.Nobody) {
            throw Problem.of(ProblemKind.UNAUTHENTICATED);
        }
        throw Permissions.allow(actor, Action.READ, relation) ? Problem.of(ProblemKind.FORBIDDEN) : Problem.notFound();
    }

    private Permissions.Relation relation(Target target) {
        OrganisationId owner = target.organisation();
        boolean own = !target.thing() || (owner != null && owner.equals(actor().organisation()));
        return Permissions.Relation.of(own, target.published());
    }

    @Override
    public Who now() {
        Actor actor = actor();
        OrganisationId organisation = actor.organisation();
        return new Who(actor.trace(), organisation == null ? null : organisation.value());
    }
}
