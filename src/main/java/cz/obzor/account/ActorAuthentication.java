package cz.obzor.account;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Whoever acts, in the form that the framework keeps during a request.
public final class ActorAuthentication extends AbstractAuthenticationToken {
    private final transient Actor actor;

    public ActorAuthentication(Actor actor) {
        super(authorities(actor));
        this.actor = actor;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Actor actor) {
        Set<Role> roles = actor.roles();
        return roles.contains(Role.ADMINISTRATOR) ? List.of(new SimpleGrantedAuthority("ROLE_OPERATOR")) : List.of();
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return actor.trace();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActorAuthentication same && same.actor.equals(actor);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
