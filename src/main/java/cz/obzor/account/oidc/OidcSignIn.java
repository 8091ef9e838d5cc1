package cz.obzor.account.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import cz.obzor.account.PersonId;
import cz.obzor.account.oidc.OidcFailed.Reason;
import cz.obzor.account.person.Accounts;
import cz.obzor.account.person.Identity;
import cz.obzor.account.person.PersonTable;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.web.Language;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.SiteSettings;
import java.io.Serializable;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Signing in by providers. An identity of a provider belongs to at most one person; it becomes hers when her account
/// is made of it, or when she adds it while signed in. An account that exists is never taken over because of an
/// address.
@Service
public class OidcSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
    public static final String RETURN = "/prihlaseni/navrat";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final List<Provider> providers;
    private final ProviderConnection connection;
    private final ForeignIdentities identities;
    private final ForeignRoles roles;
    private final Accounts accounts;
    private final PersonTable people;
    private final SiteSettings site;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OidcSignIn(
            OidcSettings settings,
            ProviderConnection connection,
            ForeignIdentities identities,
            ForeignRoles roles,
            Accounts accounts,
            PersonTable people,
            SiteSettings site,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.providers = ProviderFile.read(settings.file());
        this.connection = connection;
        this.identities = identities;
        this.roles = roles;
        this.accounts = accounts;
        this.people = people;
        this.site = site;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// What came of it.
    public sealed interface Outcome {
        /// @param person who she is
        /// @param back   where she wanted to go
        record Passed(PersonId person, String back) implements Outcome {}

        /// The identity was added to the account of whoever is signed in.
        record Added() implements Outcome {}

        /// @param sentence key of what to tell her; it takes the name of the provider
        /// @param provider null where it is not known which one
        record Refused(String sentence, @Nullable Provider provider) implements Outcome {}
    }

    /// Sent to the provider, and what must be kept in the session until the answer comes.
    public record Departure(URI to, Serializable kept) {}

    /// @param signedInAt null for never
    public record Way(
            Provider provider, boolean linked, @Nullable Instant signedInAt) {}

    public List<Provider> providers() {
        return providers;
    }

    /// All providers, with whether the person has an identity of each.
    public List<Way> ways(PersonId person) {
        List<ForeignIdentities.Linked> linked = identities.of(person);
        return providers.stream()
                .map(provider -> linked.stream()
                        .filter(one -> one.provider().equals(provider.id()))
                        .findFirst()
                        .map(one -> new Way(provider, true, one.signedInAt()))
                        .orElse(new Way(provider, false, null)))
                .toList();
    }

    /// Begins.
    ///
    /// @param back    where she wants to go afterwards; empty for her account
    /// @param linking to whom the identity is to be added; null for signing in
    public Optional<Departure> begin(String id, String back, @Nullable PersonId linking, Language language) {
        Provider provider = find(id).orElseThrow(Problem::notFound);
        var begun = new Begun(
                id,
                new State(32).getValue(),
                new Nonce(32).getValue(),
                new CodeVerifier().getValue(),
                back,
                linking == null ? null : linking.toString(),
                language,
                clock.instant());
        try {
            return Optional.of(new Departure(connection.entrance(provider, begun, back()), begun));
        } catch (OidcFailed failed) {
            LOG.warn("Signing in by {} failed: {}", provider.id(), failed.getMessage());
            return Optional.empty();
        }
    }

    /// In which language the person began; Czech where nothing was kept.
    public static Language language(@Nullable Serializable kept) {
        return kept instanceof Begun begun ? begun.language() : Language.CS;
    }

    /// Ends with what the provider answered.
    ///
    /// @param kept what was kept at the beginning; null where nothing was
    /// @param now  who is signed in; null for nobody
    public Outcome end(@Nullable Serializable kept, ProviderAnswer answer, @Nullable PersonId now) {
        if (!(kept instanceof Begun begun)
                || !begun.state().equals(answer.state())
                || begun.at().plus(PATIENCE).isBefore(clock.instant())) {
            return new Outcome.Refused(sentence(Reason.EXPIRED), null);
        }
        Provider provider = find(begun.provider()).orElseThrow(Problem::notFound);
        if (answer.code().isEmpty()) {
            return new Outcome.Refused(sentence(Reason.DENIED), provider);
        }
        Claims claims;
        try {
            claims = connection.claims(provider, begun, back(), answer);
        } catch (OidcFailed failed) {
            LOG.warn("Signing in by {} failed: {}", provider.id(), failed.getMessage());
            if (failed.reason() == Reason.WRONG) {
                audit.record("sign-in.refused", new Subject("person", "unknown"), null, by(provider));
            }
            return new Outcome.Refused(sentence(failed.reason()), provider);
        }
        try {
            return taken(provider, claims, begun, now);
        } catch (DuplicateKeyException faster) {
            // the same person came twice at once; by now her account is there
            return taken(provider, claims, begun, now);
        }
    }

    private Outcome taken(Provider provider, Claims claims, Begun begun, @Nullable PersonId now) {
        return transaction.execute(
                _ -> begun.linking() == null ? signIn(provider, claims, begun) : link(provider, claims, begun, now));
    }

    /// Takes an identity away from a person; roles that the provider gave end.
    @Transactional
    public void unlink(PersonId person, String id) {
        Provider provider = find(id).orElseThrow(Problem::notFound);
        if (people.passwordHash(person).isEmpty()) {
            throw Problem.of(ProblemKind.CONFLICT, "account.oidc.only");
        }
        if (!identities.unlink(person, id)) {
            throw Problem.notFound();
        }
        roles.endAll(person, provider);
        audit.record("identity.removed", subject(person), by(provider), null);
    }

    private Outcome signIn(Provider provider, Claims claims, Begun begun) {
        identities.lock(claims);
        Optional<PersonId> known = identities.person(claims);
        if (known.isEmpty()) {
            Optional<String> email = claims.provenEmail().filter(Accounts::isEmail);
            if (email.isEmpty()) {
                return new Outcome.Refused("account.oidc.no-address", provider);
            }
            if (people.findByEmail(email.get()).isPresent()) {
                return new Outcome.Refused("account.oidc.taken", provider);
            }
            known = Optional.of(made(provider, claims, email.get(), begun.language()));
        }
        PersonId person = known.get();
        if (people.state(person).filter("active"::equals).isEmpty()) {
            audit.record("sign-in.refused", subject(person), null, by(provider));
            return new Outcome.Refused(sentence(Reason.DENIED), provider);
        }
        roles.apply(person, provider, claims);
        identities.signedIn(claims, clock.instant());
        audit.record("sign-in.passed", subject(person), null, by(provider));
        return new Outcome.Passed(person, begun.back());
    }

    private PersonId made(Provider provider, Claims claims, String email, Language language) {
        String name = claims.name().orElse(email.replaceFirst("@.*", ""));
        Identity identity = Accounts.checked(
                name.length() < 2 || name.length() > Accounts.LONGEST_NAME ? email : name, email, language);
        accounts.addProven(identity);
        if (!identities.link(identity.person(), provider.id(), claims, clock.instant())) {
            throw new DuplicateKeyException("an identity of " + provider.id() + " that somebody has by now");
        }
        return identity.person();
    }

    /// Only to whoever began it, while she is still signed in.
    private Outcome link(Provider provider, Claims claims, Begun begun, @Nullable PersonId now) {
        if (now == null || !now.toString().equals(begun.linking())) {
            return new Outcome.Refused(sentence(Reason.EXPIRED), provider);
        }
        if (!identities.link(now, provider.id(), claims, clock.instant())) {
            return new Outcome.Refused("account.oidc.others", provider);
        }
        roles.apply(now, provider, claims);
        audit.record("identity.added", subject(now), null, by(provider));
        return new Outcome.Added();
    }

    private Optional<Provider> find(String id) {
        return providers.stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    private URI back() {
        return URI.create(site.baseUrl() + RETURN);
    }

    private static Subject subject(PersonId person) {
        return new Subject("person", person.toString());
    }

    private static Map<String, String> by(Provider provider) {
        return Map.of("provider", provider.id());
    }

    private static String sentence(Reason reason) {
        return switch (reason) {
            case AWAY -> "account.oidc.away";
            case WRONG -> "account.oidc.wrong";
            case DENIED -> "account.oidc.denied";
            case EXPIRED -> "account.oidc.expired";
        };
    }
}
