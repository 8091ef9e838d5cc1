package cz.obzor.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecondFactorTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final People PEOPLE = new People(PLATFORM);
    private static final String PAGE = "/ucet/druhy-faktor";
    private static final String CODE_FORM = "main form:has([name=code])";

    private final People.Someone someone = PEOPLE.somebody();
    private final Visitor visitor = PEOPLE.signedIn(someone);
    private byte[] secret;
    private List<String> recovery;

    @BeforeEach
    void turnOn() throws Exception {
        Visitor.Answer offered = visitor.get(PAGE);
        secret = base32(offered.page().select("code.secret").text().replace(" ", ""));
        assertThat(offered.page().select("svg path").attr("d")).isNotEmpty();
        assertThat(turnOn(offered, People.PASSWORD, "abcdef").status()).isEqualTo(422);
        assertThat(turnOn(offered, "jiné", code(Instant.now())).page().text())
                .as("whoever sits down at an open browser does not put a phone of his own between")
                .contains("Současné heslo nesouhlasí");
        Visitor.Answer on = turnOn(visitor.get(PAGE), People.PASSWORD, code(Instant.now()));
        recovery = on.page().select(".recovery-codes code").eachText();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        forgetStep();
    }

    @Test
    void signingInTakesThePasswordAndTheCode() throws Exception {
        Visitor other = browser();
        Visitor.Answer step = signIn(other);
        assertThat(step.response().uri().getPath()).isEqualTo("/prihlaseni/kod");
        assertThat(other.get("/ucet").status())
                .as("the password alone opens nothing")
                .isEqualTo(401);
        Visitor.Answer wrong = other.submit(step.page().selectFirst(CODE_FORM), Map.of("code", "000000"));
        assertThat(wrong.status()).isEqualTo(422);
        Visitor.Answer in = other.submit(wrong.page().selectFirst(CODE_FORM), Map.of("code", code(Instant.now())));
        assertThat(in.response().uri().getPath()).isEqualTo("/ucet");
    }

    @Test
    void aCodeIsTakenOnce() throws Exception {
        String code = code(Instant.now());
        assertThat(enter(code)).isEqualTo(200);
        assertThat(enter(code)).isEqualTo(422);
    }

    @Test
    void ofManyWhoSendOneCodeAtOnceOneGetsIn() throws Exception {
        String code = code(Instant.now());
        List<Visitor> visitors = IntStream.range(0, 8).mapToObj(_ -> browser()).toList();
        visitors.forEach(this::signIn);
        long in = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = threads.invokeAll(visitors.stream()
                    .map(one -> (Callable<Integer>) () -> enter(one, code))
                    .toList());
            for (Future<Integer> answer : answers) {
                in += answer.get() == 200 ? 1 : 0;
            }
        }
        assertThat(in).isEqualTo(1);
    }

    @Test
    void aRecoveryCodeIsTakenOnceHoweverItIsTyped() {
        String typed = recovery.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(enter(typed)).isEqualTo(200);
        assertThat(enter(recovery.getFirst())).isEqualTo(422);
        assertThat(visitor.get(PAGE).page().text()).contains("Zbývá vám 9 záložních kódů");
    }

    @Test
    void recoveryCodesHaveSoManyBitsThatAPlainHashKeepsThem() {
        assertThat(recovery).allMatch(code -> code.matches("[a-z2-9]{7}(-[a-z2-9]{7}){3}"));
    }

    @Test
    void afterTenGuessesNoneIsLookedAt() throws Exception {
        for (int i = 0; i < 10; i++) {
            enter("000000");
        }
        assertThat(enter(code(Instant.now()))).isEqualTo(429);
    }

    @Test
    void aNewPasswordFromALetterDoesNotGetAroundIt() {
        String link = PLATFORM.bean(cz.obzor.account.person.Accounts.class).passwordLink(someone.id());
        Visitor other = browser();
        Visitor.Answer answer = other.submit(
                other.get("/heslo/" + link).page().selectFirst("main form.form"),
                Map.of("password", "zcela nové dlouhé heslo"));
        assertThat(answer.response().uri().getPath()).isEqualTo("/prihlaseni/kod");
        assertThat(other.get("/ucet").status()).isEqualTo(401);
    }

    @Test
    void turningItOffTakesThePasswordAndACode() throws Exception {
        var form = visitor.get(PAGE).page().selectFirst("main form:has([name=password])");
        String code = code(Instant.now());
        assertThat(visitor.submit(form, Map.of("password", "jiné", "code", code))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.submit(form, Map.of("password", People.PASSWORD, "code", "000000"))
                        .status())
                .isEqualTo(422);
        visitor.submit(form, Map.of("password", People.PASSWORD, "code", code));
        assertThat(signIn(browser()).response().uri().getPath()).isEqualTo("/ucet");
    }

    @Test
    void turningItOnOrOffEndsTheOtherSessionsAndIsToldByALetter() throws Exception {
        assertThat(lettersTold()).contains("Druhý faktor na platformě Obzor byl zapnut");
        Visitor other = browser();
        signIn(other);
        enter(other, recovery.get(1));
        assertThat(other.get("/ucet").status()).isEqualTo(200);
        visitor.submit(
                visitor.get(PAGE).page().selectFirst("main form:has([name=password])"),
                Map.of("password", People.PASSWORD, "code", recovery.get(2)));
        assertThat(other.get("/ucet").status()).isEqualTo(401);
        assertThat(visitor.get("/ucet").status()).isEqualTo(200);
        assertThat(lettersTold()).contains("Druhý faktor na platformě Obzor byl vypnut");
    }

    @Test
    void everyCodeLeavesATrace() throws Exception {
        enter("000000");
        enter(recovery.getFirst());
        assertThat(PLATFORM.bean(JdbcClient.class)
                        .sql("select action from audit.entry where subject = ? and action like 'factor.%'"
                                + " order by id")
                        .param(someone.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("factor.on", "factor.refused", "factor.recovery-code-used", "factor.passed");
    }

    private List<String> lettersTold() {
        return PLATFORM.bean(JdbcClient.class)
                .sql("select subject from mail.letter where recipient = ?")
                .param(someone.email())
                .query(String.class)
                .list();
    }

    private Visitor.Answer turnOn(Visitor.Answer offered, String password, String code) {
        return visitor.submit(offered.page().selectFirst(CODE_FORM), Map.of("password", password, "code", code));
    }

    private static Visitor browser() {
        return new Visitor(PLATFORM.uri("").toString());
    }

    private Visitor.Answer signIn(Visitor other) {
        PEOPLE.forgetSignIns();
        return other.signIn(someone.email(), People.PASSWORD);
    }

    private int enter(String code) {
        Visitor other = browser();
        signIn(other);
        return enter(other, code);
    }

    private static int enter(Visitor other, String code) {
        return other.submit(other.get("/prihlaseni/kod").page().selectFirst(CODE_FORM), Map.of("code", code))
                .status();
    }

    /// The code that turned it on is used up; the next comes in half a minute.
    private void forgetStep() {
        PLATFORM.bean(JdbcClient.class)
                .sql("update account.second_factor set last_step = 0 where person = ?")
                .param(someone.id().value())
                .update();
    }

    private String code(Instant when) throws InvalidKeyException {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), when);
    }

    private static byte[] base32(String text) {
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : text.toCharArray()) {
            buffer = (buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)) & 0xffff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
