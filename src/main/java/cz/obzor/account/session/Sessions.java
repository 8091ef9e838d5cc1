package cz.obzor.account.session;

import cz.obzor.account.Actor;
import cz.obzor.account.Membership;
import cz.obzor.account.PersonId;
import cz.obzor.account.person.Identity;
import cz.obzor.account.person.PersonTable;
import cz.obzor.account.person.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Sessions of people: begun by signing in, listed and ended by their owner. A session holds only whose it is; what she
/// may do is asked anew in every request, so that a role taken away is gone at once.
@Component
public class Sessions {
    /// so long a session lasts at most, however much it is used
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final String PERSON = "person";
    private static final String ACTING = "acting";
    private static final String EXPECTED = "expected";
    /// so long a person has time for her code
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String SINCE = "since";
    private static final String AGENT = "agent";
    private static final int LONGEST_AGENT = 300;

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final PersonTable people;
    private final Clock clock;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, PersonTable people, Clock clock) {
        this.repository = repository;
        this.people = people;
        this.clock = clock;
    }

    /// @param handle  names it to its owner
    /// @param current whether it is the one that asks
    public record Listed(String handle, String agent, Instant since, Instant lastUsed, boolean current) {}

    /// Begins a session of a person; one planted before signing in gains nothing, since it is thrown away.
    public void begin(HttpServletRequest request, PersonId person) {
        HttpSession session = fresh(request);
        session.setAttribute(PERSON, person.toString());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.toString());
        people.signedIn(person, clock.instant());
    }

    /// Remembers who gave the right password and has yet to send a code. She is nobody until then.
    public void expectCode(HttpServletRequest request, PersonId person) {
        fresh(request).setAttribute(EXPECTED, person.toString());
    }

    /// Who has yet to send a code; empty for nobody, or where she took too long.
    public Optional<PersonId> expected(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(EXPECTED) instanceof String id)
                || !(session.getAttribute(SINCE) instanceof Long since)
                || Instant.ofEpochMilli(since).plus(PATIENCE).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(new PersonId(UUID.fromString(id)));
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /// Gives the session of a request another name, under which alone it goes on.
    public void rename(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
    }

    /// Lets the person work for somebody else from now on.
    ///
    /// @param key of one of her memberships
    public void actFor(HttpServletRequest request, String key) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(ACTING, key);
        }
    }

    /// Whose the session of a request is.
    Optional<Actor> actor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SINCE) instanceof Long since)) {
            return Optional.empty();
        }
        if (Duration.between(Instant.ofEpochMilli(since), clock.instant()).compareTo(LONGEST) > 0) {
            session.invalidate();
            return Optional.empty();
        }
        return session.getAttribute(PERSON) instanceof String id
                ? person(new PersonId(UUID.fromString(id)), session.getAttribute(ACTING))
                : Optional.empty();
    }

    /// The newest first.
    public List<Listed> of(PersonId person, HttpServletRequest request) {
        HttpSession current = request.getSession(false);
        return of(person, current == null ? "" : current.getId());
    }

    /// All of a person, whichever of them asks.
    List<Listed> of(PersonId person) {
        return of(person, "");
    }

    private List<Listed> of(PersonId person, String currentId) {
        return repository.findByPrincipalName(person.toString()).values().stream()
                .map(session -> listed(session, currentId))
                .sorted(Comparator.comparing(Listed::lastUsed).reversed())
                .toList();
    }

    /// @return whether there was such a session of that person
    public boolean revoke(PersonId person, String handle) {
        Optional<String> id = repository.findByPrincipalName(person.toString()).keySet().stream()
                .filter(some -> handle(some).equals(handle))
                .findFirst();
        id.ifPresent(repository::deleteById);
        return id.isPresent();
    }

    /// Ends all sessions of a person but the one that asks.
    ///
    /// @param request null to end that as well
    public void revokeAll(PersonId person, @Nullable HttpServletRequest request) {
        HttpSession current = request == null ? null : request.getSession(false);
        String kept = current == null ? "" : current.getId();
        for (String id : repository.findByPrincipalName(person.toString()).keySet()) {
            if (!id.equals(kept)) {
                repository.deleteById(id);
            }
        }
    }

    private Optional<Actor> person(PersonId id, @Nullable Object acting) {
        Optional<Identity> identity = people.find(id);
        if (identity.isEmpty() || !people.state(id).filter("active"::equals).isPresent()) {
            return Optional.empty();
        }
        List<Membership> memberships = people.memberships(id);
        Membership chosen = memberships.stream()
                .filter(membership -> membership.key().equals(acting))
                .findFirst()
                .or(() -> memberships.stream().filter(Membership::active).findFirst())
                .orElse(null);
        return Optional.of(new Actor.Person(id, identity.get().name(), memberships, chosen));
    }

    private HttpSession fresh(HttpServletRequest request) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(SINCE, clock.millis());
        String agent = request.getHeader("User-Agent");
        if (agent != null) {
            session.setAttribute(AGENT, agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent);
        }
        return session;
    }

    private static Listed listed(Session session, String current) {
        return new Listed(
                handle(session.getId()),
                session.getAttributeOrDefault(AGENT, ""),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(current));
    }

    private static String handle(String id) {
        return HexFormat.of().formatHex(Secrets.hash(id), 0, 8);
    }
}
