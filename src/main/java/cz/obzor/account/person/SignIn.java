package cz.obzor.account.person;

import cz.obzor.account.PersonId;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Signing in by address and password. An address that nobody has, a wrong password and an account that is blocked give
/// the same answer in the same time.
@Service
public class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    static final Attempts.Limit OF_ACCOUNT = new Attempts.Limit("password", 10, Duration.ofMinutes(15));
    /// a town hall may have one address for all its people
    static final Attempts.Limit OF_ADDRESS = new Attempts.Limit("sign-in", 100, Duration.ofMinutes(15));
    private static final int LONGEST_TRIED = 1024;

    private final PersonTable people;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Audit audit;

    SignIn(PersonTable people, Passwords passwords, Attempts attempts, Audit audit) {
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
    }

    public sealed interface Outcome {
        record Passed(PersonId person) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    /// @param from address on the network that the request came from
    public Outcome attempt(String email, String password, String from) {
        String account = email.strip().toLowerCase(Locale.ROOT);
        Optional<Duration> wait = attempts.count(OF_ADDRESS, from).or(() -> attempts.count(OF_ACCOUNT, account));
        if (wait.isPresent()) {
            LOG.info("Too many tries to sign in, the last from {}", from);
            return new Outcome.TooMany(wait.get());
        }
        Optional<PersonId> person = people.findByEmail(account).map(Identity::person);
        String tried = password.length() > LONGEST_TRIED ? password.substring(0, LONGEST_TRIED) : password;
        boolean matches = passwords.matches(person, tried);
        boolean active = person.flatMap(people::state).filter("active"::equals).isPresent();
        if (!matches || !active || person.isEmpty()) {
            audit.record(
                    "sign-in.refused",
                    new Subject("person", person.map(PersonId::toString).orElse("unknown")));
            return new Outcome.Wrong();
        }
        attempts.forget(OF_ACCOUNT, account);
        audit.record("sign-in.passed", new Subject("person", person.get().toString()));
        return new Outcome.Passed(person.get());
    }
}
