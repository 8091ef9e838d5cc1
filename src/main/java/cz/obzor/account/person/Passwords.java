package cz.obzor.account.person;

import cz.obzor.account.PersonId;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords, kept as Argon2id hashes. Whoever has no account or no password is compared with a hash that nothing fits,
/// so that the time tells nothing.
@Component
public class Passwords {
    /// the second of the settings that OWASP recommends: 19 MiB, two passes, one lane
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    /// so many hashes at once; each takes a core and its memory
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final String nobodys = encoder.encode(Secrets.fresh());
    private final PersonTable people;
    private final Clock clock;

    Passwords(PersonTable people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    public void set(PersonId person, String password) {
        String hash = within(() -> encoder.encode(normal(password)));
        people.setPasswordHash(person, hash, clock.instant());
    }

    /// @param person empty where nobody has the address that was given
    public boolean matches(Optional<PersonId> person, String password) {
        Optional<String> hash = person.flatMap(people::passwordHash);
        boolean same = within(() -> encoder.matches(normal(password), hash.orElse(nobodys)));
        if (same && person.isPresent() && hash.filter(encoder::upgradeEncoding).isPresent()) {
            // made with weaker settings than those of today
            set(person.get(), password);
        }
        return same && hash.isPresent();
    }

    /// Two keyboards may write one letter differently.
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T within(java.util.function.Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
