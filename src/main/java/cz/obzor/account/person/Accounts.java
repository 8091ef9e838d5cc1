package cz.obzor.account.person;

import cz.obzor.account.PersonId;
import cz.obzor.account.Role;
import cz.obzor.account.person.Links.Link;
import cz.obzor.account.person.Links.Purpose;
import cz.obzor.account.session.Sessions;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.web.Language;
import cz.obzor.web.Problem;
import cz.obzor.web.Problem.FieldError;
import cz.obzor.web.ProblemKind;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts: how they come to be, their passwords, their end.
@Service
public class Accounts {
    public static final int LONGEST_NAME = 120;
    /// what mail servers take; whether somebody reads it, a link tells
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"(),:;\\\\]{1,64}@[^@\\s<>\"]+\\.[^@\\s<>\"]{2,}");
    private static final int LONGEST_EMAIL = 254;
    private static final Attempts.Limit MAILS = new Attempts.Limit("mails", 4, Duration.ofHours(1));

    private final PersonTable people;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Links links;
    private final AccountLetters letters;
    private final Attempts attempts;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    Accounts(
            PersonTable people,
            Passwords passwords,
            PasswordRules rules,
            Links links,
            AccountLetters letters,
            Attempts attempts,
            Sessions sessions,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.rules = rules;
        this.links = links;
        this.letters = letters;
        this.attempts = attempts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Name and address as they were typed, checked.
    ///
    /// @throws Problem with every field that is wrong
    public static Identity checked(String name, String email, Language language) {
        List<FieldError> errors = new ArrayList<>();
        String plainName = name.strip().replaceAll("\\s+", " ");
        if (plainName.length() < 2 || plainName.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "account.field.person.length", List.of(LONGEST_NAME)));
        }
        String plainEmail = email.strip();
        if (!isEmail(plainEmail)) {
            errors.add(new FieldError("email", "account.field.email.wrong"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Identity(PersonId.random(), plainName, plainEmail, language);
    }

    public static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    /// Makes an account without a password, or tells its owner that there is one; whoever asks learns neither.
    @Transactional
    public void register(Identity identity) {
        if (attempts.count(MAILS, identity.email().toLowerCase(Locale.ROOT)).isPresent()) {
            return;
        }
        Optional<Identity> known = people.findByEmail(identity.email());
        if (known.isPresent()) {
            letters.already(known.get(), UUID.randomUUID().toString());
            return;
        }
        add(identity);
        letters.welcome(identity, passwordLink(identity.person()));
    }

    /// Sends a link to set a new password to an address that has an account.
    @Transactional
    public void forgotten(String email) {
        people.findByEmail(email)
                .filter(known ->
                        people.state(known.person()).filter("active"::equals).isPresent())
                .filter(known -> attempts.count(MAILS, email.strip().toLowerCase(Locale.ROOT))
                        .isEmpty())
                .ifPresent(known -> {
                    letters.forgotten(known, passwordLink(known.person()));
                    audit.record("password.link-sent", subject(known.person()));
                });
    }

    /// Makes somebody an administrator of the platform, with an account if she has none.
    @Transactional
    public PersonId administrator(Identity identity) {
        Optional<Identity> known = people.findByEmail(identity.email());
        known.or(() -> Optional.of(identity)).filter(_ -> known.isEmpty()).ifPresent(this::add);
        PersonId person = known.orElse(identity).person();
        people.setRoles(person, null, EnumSet.of(Role.ADMINISTRATOR), clock.instant());
        audit.record("member.changed", subject(person), null, Map.of("platform", List.of("administrator")));
        return person;
    }

    /// Ends the work of an administrator; the last one stays.
    @Transactional
    public void noAdministrator(PersonId person) {
        if (people.administratorsLocked() <= 1) {
            throw Problem.of(ProblemKind.CONFLICT, "account.administrator.last");
        }
        people.setRoles(person, null, Set.of(), clock.instant());
        audit.record("member.changed", subject(person), Map.of("platform", List.of("administrator")), null);
    }

    /// A link to set the password with, to be handed over.
    @Transactional
    public String passwordLink(PersonId person) {
        return links.issue(new Link(Purpose.PASSWORD, person, null));
    }

    /// Sets a password through a link, which is used up unless the password is refused. All sessions end.
    @Transactional
    public PersonId setPassword(String secret, String password) {
        PersonId person = links.look(secret)
                .filter(link -> link.purpose() == Purpose.PASSWORD)
                .map(Link::person)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "account.link.worthless"));
        Identity identity = people.find(person).orElseThrow(Problem::notFound);
        refuseWeak(password, identity);
        if (links.use(secret).isEmpty()) {
            throw Problem.of(ProblemKind.NOT_FOUND, "account.link.worthless");
        }
        boolean first = people.passwordHash(person).isEmpty();
        links.withdraw(person);
        passwords.set(person, password);
        sessions.revokeAll(person, null);
        attempts.forget(SignIn.OF_ACCOUNT, identity.email().toLowerCase(Locale.ROOT));
        audit.record("password.set", subject(person));
        if (!first) {
            letters.passwordChanged(identity, UUID.randomUUID().toString());
        }
        return person;
    }

    /// Changes a password that is known; the other sessions end, and this one gets another name.
    @Transactional(noRollbackFor = Problem.class)
    public void changePassword(
            PersonId person, String now, String next, jakarta.servlet.http.HttpServletRequest request) {
        prove(person, now, "now");
        Identity identity = people.find(person).orElseThrow(Problem::notFound);
        refuseWeak(next, identity);
        passwords.set(person, next);
        sessions.revokeAll(person, request);
        sessions.rename(request);
        audit.record("password.set", subject(person));
        letters.passwordChanged(identity, UUID.randomUUID().toString());
    }

    /// The second factor was turned on or off: the other sessions end, and a letter tells of it.
    @Transactional
    public void factorChanged(PersonId person, boolean on, jakarta.servlet.http.HttpServletRequest request) {
        sessions.revokeAll(person, request);
        letters.factorChanged(
                people.find(person).orElseThrow(Problem::notFound),
                on,
                UUID.randomUUID().toString());
    }

    /// Makes sure that it is the person who sits at her device.
    ///
    /// @param field that the password was typed into
    public void prove(PersonId person, String password, String field) {
        if (attempts.count(SignIn.OF_ACCOUNT, person.toString()).isPresent()) {
            throw Problem.of(ProblemKind.TOO_MANY_REQUESTS);
        }
        if (!passwords.matches(Optional.of(person), password)) {
            audit.record("password.refused", subject(person));
            throw Problem.invalid(List.of(new FieldError(field, "account.field.now.wrong")));
        }
        attempts.forget(SignIn.OF_ACCOUNT, person.toString());
    }

    /// @throws Problem where the password is not taken
    public void refuseWeak(String password, Identity identity) {
        rules.fault(password, List.of(identity.name(), identity.email())).ifPresent(fault -> {
            throw Problem.invalid(List.of(fault));
        });
    }

    /// Makes an account with a password at once, for one whose address is proven.
    @Transactional
    public PersonId add(Identity identity, String password) {
        refuseWeak(password, identity);
        add(identity);
        passwords.set(identity.person(), password);
        return identity.person();
    }

    /// Makes an account without a password, for one whose address a provider of identities has proven.
    @Transactional
    public void addProven(Identity identity) {
        add(identity);
    }

    @Transactional
    public void rename(PersonId person, String name, Language language) {
        Identity before = people.find(person).orElseThrow(Problem::notFound);
        Identity after = checked(name, before.email(), language);
        people.rename(person, after.name(), language);
        audit.record("person.changed", subject(person), null, List.of("name", "language"));
    }

    /// Lets nobody sign in with an account, or lets her again; the last administrator cannot be locked out.
    @Transactional
    public void block(PersonId person, boolean blocked) {
        if (blocked && isAdministrator(person) && people.administratorsLocked() <= 1) {
            throw Problem.of(ProblemKind.CONFLICT, "account.administrator.last");
        }
        people.setState(person, blocked ? "blocked" : "active");
        sessions.revokeAll(person, null);
        audit.record(blocked ? "person.blocked" : "person.unblocked", subject(person));
    }

    /// Signs somebody out on all devices; she may sign in again.
    @Transactional
    public void endSessions(PersonId person) {
        sessions.revokeAll(person, null);
        audit.record("sessions.ended", subject(person));
    }

    private boolean isAdministrator(PersonId person) {
        return people.memberships(person).stream().anyMatch(membership -> membership.organisation() == null);
    }

    private void add(Identity identity) {
        people.add(identity, clock.instant());
        audit.record("person.added", subject(identity.person()));
    }

    static Subject subject(PersonId person) {
        return new Subject("person", person.toString());
    }
}
