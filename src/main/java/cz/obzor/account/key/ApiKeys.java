package cz.obzor.account.key;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Actor;
import cz.obzor.account.Organisation;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Organisations;
import cz.obzor.account.Permissions;
import cz.obzor.account.Role;
import cz.obzor.account.Target;
import cz.obzor.account.person.Secrets;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.web.Problem;
import cz.obzor.web.Problem.FieldError;
import cz.obzor.web.ProblemKind;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keys of organisations: made, looked at and revoked by those who may, known again when a program sends one. A revoked
/// key opens nothing from the next request on, at every node.
@Service
public class ApiKeys {
    /// by which a key is told from other secrets, also by scanners of published code
    public static final String PREFIX = "obz_";

    /// what a key may be good for; people and organisations are looked after by people
    private static final Set<Action> OFFERED =
            EnumSet.of(Action.DOCUMENT_ADD, Action.DOCUMENT_CHANGE, Action.STRATEGY_CONFIRM, Action.FRAMEWORK_CHANGE);
    public static final int LONGEST_LIFE = 366;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_KEYS = 50;
    private static final Duration USE_KEPT = Duration.ofMinutes(1);

    private final ApiKeyTable table;
    private final Organisations organisations;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(ApiKeyTable table, Organisations organisations, Access access, Audit audit, Clock clock) {
        this.table = table;
        this.organisations = organisations;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    public List<ApiKey> of(OrganisationId organisation) {
        access.require(Action.KEY_CHANGE, Target.of(organisation));
        return table.of(organisation);
    }

    /// What a key of an organisation may be good for.
    public Set<Action> offered(Organisation organisation) {
        Set<Role> roles = roles(organisation);
        return OFFERED.stream()
                .filter(action -> roles.stream()
                        .anyMatch(role -> !Permissions.relations(action, role).isEmpty()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
    }

    /// @param days how long it is good, 1 to {@value #LONGEST_LIFE}
    @Transactional
    public ApiKey.Made make(OrganisationId id, String name, Set<Action> scopes, int days) {
        access.require(Action.KEY_CHANGE, Target.of(id));
        Organisation organisation = organisations.find(id).orElseThrow(Problem::notFound);
        if (!organisation.active()) {
            throw Problem.of(ProblemKind.CONFLICT, "account.organisation.gone");
        }
        String plain = name.strip();
        check(plain, scopes, days, organisation);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String secret = PREFIX + Secrets.fresh();
        var key = new ApiKey(
                OrganisationId.random(random).value(),
                id,
                plain,
                scopes,
                access.actor().trace(),
                now,
                now.plus(Duration.ofDays(days)),
                null,
                null);
        table.add(key, Secrets.hash(secret));
        audit.record(
                "key.made",
                new Subject("key", key.id()),
                null,
                Map.of(
                        "organisation",
                        id.value(),
                        "scopes",
                        scopes.stream().map(Action::code).sorted().toList()));
        return new ApiKey.Made(key, secret);
    }

    @Transactional
    public void revoke(OrganisationId organisation, String id) {
        access.require(Action.KEY_CHANGE, Target.of(organisation));
        if (!table.revoke(organisation, id, clock.instant())) {
            throw Problem.notFound();
        }
        audit.record("key.revoked", new Subject("key", id));
    }

    /// Who acts with a key that was sent; empty where it is not good.
    public Optional<Actor.Key> actor(String secret) {
        Instant now = clock.instant();
        Optional<ApiKey> good = table.good(Secrets.hash(secret), now);
        good.filter(key -> isOld(key.lastUsedAt(), now)).ifPresent(key -> table.used(key.id(), now));
        return good.map(key -> new Actor.Key(
                key.id(), key.organisation(), roles(organisations.get(key.organisation())), key.scopes()));
    }

    private static boolean isOld(@Nullable Instant used, Instant now) {
        return used == null || used.plus(USE_KEPT).isBefore(now);
    }

    /// A program does what people of such an organisation do.
    private static Set<Role> roles(Organisation organisation) {
        return Arrays.stream(Role.values())
                .filter(role -> role.fits(organisation.details().kind()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private void check(String name, Set<Action> scopes, int days, Organisation organisation) {
        List<FieldError> errors = new ArrayList<>();
        if (name.length() < 2 || name.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "account.field.name.length", List.of(LONGEST_NAME)));
        }
        if (!offered(organisation).containsAll(scopes)) {
            errors.add(new FieldError("scopes", "account.field.scopes.wrong"));
        }
        if (days < 1 || days > LONGEST_LIFE) {
            errors.add(new FieldError("days", "account.field.days.wrong", List.of(LONGEST_LIFE)));
        }
        if (errors.isEmpty()
                && table.of(organisation.id()).stream().filter(this::isGood).count() >= MOST_KEYS) {
            errors.add(new FieldError("name", "account.field.keys.many", List.of(MOST_KEYS)));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /// Whether a key opens anything now.
    public boolean isGood(ApiKey key) {
        return key.revokedAt() == null && key.expiresAt().isAfter(clock.instant());
    }
}
