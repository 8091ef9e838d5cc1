package cz.obzor.account.factor;

import cz.obzor.account.PersonId;
import cz.obzor.account.person.Attempts;
import cz.obzor.account.person.Secrets;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.web.Problem;
import cz.obzor.web.Problem.FieldError;
import cz.obzor.web.ProblemKind;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Turns the second factor of a person on and off, and checks her codes.
@Service
public class SecondFactor {
    private static final Attempts.Limit CODES = new Attempts.Limit("code", 10, Duration.ofMinutes(15));
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    /// twenty-eight letters of thirty-two, 140 bits: so many that a plain hash keeps them
    private static final int RECOVERY_LENGTH = 28;
    private static final int RECOVERY_GROUP = 7;

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private final JdbcClient sql;
    private final Attempts attempts;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(JdbcClient sql, Attempts attempts, Audit audit, Clock clock) {
        this.sql = sql;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
    }

    private record Kept(Secret secret, boolean confirmed, long lastStep) {}

    /// Whether signing in asks the person for a code.
    public boolean isOn(PersonId person) {
        return find(person).filter(Kept::confirmed).isPresent();
    }

    /// The secret that a phone is to be given, in the form that they read; the same until it is confirmed.
    ///
    /// @throws Problem where the factor is on already
    @Transactional
    public Secret offer(PersonId person) {
        Optional<Kept> kept = find(person);
        if (kept.filter(Kept::confirmed).isPresent()) {
            throw Problem.of(ProblemKind.CONFLICT, "account.factor.on.already");
        }
        if (kept.isPresent()) {
            return kept.get().secret();
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        sql.sql("insert into account.second_factor (person, secret) values (?, ?) on conflict (person) do nothing")
                .param(person.value())
                .param(secret)
                .update();
        return find(person).orElseThrow().secret();
    }

    /// Turns the factor on once a code proves that the phone has the secret.
    ///
    /// @return codes for when the phone is lost; never told again
    @Transactional
    public List<String> turnOn(PersonId person, String code) {
        Kept kept = find(person).orElseThrow(() -> wrong("account.field.code.wrong"));
        if (kept.confirmed()) {
            throw Problem.of(ProblemKind.CONFLICT, "account.factor.on.already");
        }
        if (!takesCode(person, kept, plain(code))) {
            throw wrong("account.field.code.wrong");
        }
        sql.sql("update account.second_factor set confirmed_at = ? where person = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), person.value())
                .update();
        audit.record("factor.on", subject(person));
        return freshRecoveryCodes(person);
    }

    /// Turns the factor off; whoever calls has made sure that it is the person.
    @Transactional
    public void turnOff(PersonId person) {
        sql.sql("delete from account.recovery_code where person = ?")
                .param(person.value())
                .update();
        sql.sql("delete from account.second_factor where person = ?")
                .param(person.value())
                .update();
        audit.record("factor.off", subject(person));
    }

    /// Takes a code from the phone, or one for when it is lost. Each is taken once.
    ///
    /// @return how long to wait, where too many were tried
    /// @throws Problem where the code is wrong, or was taken before
    @Transactional(noRollbackFor = Problem.class)
    public Optional<Duration> take(PersonId person, String code) {
        Optional<Duration> wait = attempts.count(CODES, person.toString());
        if (wait.isPresent()) {
            return wait;
        }
        Kept kept = find(person).filter(Kept::confirmed).orElseThrow(() -> wrong("account.field.code.wrong"));
        String plain = plain(code);
        if (!takesCode(person, kept, plain) && !takesRecoveryCode(person, plain)) {
            audit.record("factor.refused", subject(person));
            throw wrong("account.field.code.wrong");
        }
        attempts.forget(CODES, person.toString());
        audit.record("factor.passed", subject(person));
        return Optional.empty();
    }

    /// How many codes for a lost phone were not used yet.
    public int recoveryCodesLeft(PersonId person) {
        return sql.sql("select count(*) from account.recovery_code where person = ? and used_at is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    /// Of two who send one code at once, one gets in.
    private boolean takesCode(PersonId person, Kept kept, String code) {
        OptionalLong step = Codes.stepOf(kept.secret().bytes(), code, clock.instant(), kept.lastStep());
        return step.isPresent()
                && sql.sql("update account.second_factor set last_step = ? where person = ? and last_step < ?")
                                .params(step.getAsLong(), person.value(), step.getAsLong())
                                .update()
                        == 1;
    }

    private boolean takesRecoveryCode(PersonId person, String code) {
        boolean taken = sql.sql("update account.recovery_code set used_at = ?"
                                + " where person = ? and hash = ? and used_at is null")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), person.value())
                        .param(Secrets.hash(code))
                        .update()
                == 1;
        if (taken) {
            audit.record("factor.recovery-code-used", subject(person));
        }
        return taken;
    }

    private List<String> freshRecoveryCodes(PersonId person) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            var code = new StringBuilder();
            for (int j = 0; j < RECOVERY_LENGTH; j++) {
                code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            sql.sql("insert into account.recovery_code (person, hash) values (?, ?)")
                    .param(person.value())
                    .param(Secrets.hash(code.toString()))
                    .update();
            codes.add(grouped(code));
        }
        return codes;
    }

    private static String grouped(StringBuilder code) {
        for (int at = RECOVERY_LENGTH - RECOVERY_GROUP; at > 0; at -= RECOVERY_GROUP) {
            code.insert(at, '-');
        }
        return code.toString();
    }

    private Optional<Kept> find(PersonId person) {
        return sql.sql("select secret, confirmed_at, last_step from account.second_factor where person = ?")
                .param(person.value())
                .query((row, number) -> new Kept(
                        new Secret(row.getBytes("secret")),
                        row.getObject("confirmed_at") != null,
                        row.getLong("last_step")))
                .optional();
    }

    /// As typed by hand: with spaces, hyphens, capitals.
    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private static Problem wrong(String message) {
        return Problem.invalid(List.of(new FieldError("code", message)));
    }

    private static Subject subject(PersonId person) {
        return new Subject("person", person.toString());
    }
}
