package cz.obzor.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import cz.obzor.testing.Await;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import cz.obzor.web.Language;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class MailTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aLetterIsSentOnceInBothFormsHoweverOftenItsEventIsTold() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (TestPlatform platform = TestPlatform.start(Map.of(
                "mail.smtp-host", "127.0.0.1",
                "mail.smtp-port", String.valueOf(server.getSmtp().getPort()),
                "mail.smtp-security", "none",
                "mail.from", "obzor@example.cz"))) {
            Mail mail = platform.bean(Mail.class);
            try (var threads = Executors.newFixedThreadPool(8)) {
                IntStream.range(0, 32).forEach(_ -> threads.submit(() -> mail.send(invitation("jana@example.cz"))));
            }
            Await.until(PATIENCE, "the letter arrives", () -> server.getReceivedMessages().length > 0);
            mail.send(invitation("jana@example.cz"));
            mail.send(invitation("petr@example.cz"));
            Await.until(PATIENCE, "the second letter arrives", () -> server.getReceivedMessages().length > 1);

            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(server.getReceivedMessages()).hasSize(2);
            assertThat(received.getSubject()).isEqualTo("Pozvánka do Obzoru: Příbor");
            String raw = decoded(received);
            assertThat(raw).contains("Byli jste pozváni").contains("http://localhost:8080/pozvanka/tajne");
            assertThat(raw).contains("<html lang=\"cs\">").contains("1 &lt; 2");
            Await.until(
                    PATIENCE,
                    "texts of sent letters are gone",
                    () -> platform.bean(Outbox.class).newest(10).stream().allMatch(letter -> letter.plain() == null));
        } finally {
            server.stop();
        }
    }

    @Test
    void withoutAServerLettersStayForTheOperatorAlone() {
        TestPlatform platform = TestPlatform.shared();
        String who = UUID.randomUUID() + "@example.cz";
        platform.bean(Mail.class).send(invitation(who));

        var administrator = new Visitor(platform.uri("").toString());
        platform.signIn(administrator);
        String list = administrator.get("/provoz/posta").response().body();
        assertThat(list).contains(who).contains("neodesílá se");
        Kept kept = platform.bean(Outbox.class).newest(200).stream()
                .filter(letter -> letter.recipient().equals(who))
                .findFirst()
                .orElseThrow();
        assertThat(administrator
                        .get("/en/operation/mail/" + kept.id())
                        .response()
                        .body())
                .contains("href=\"http://localhost:8080/pozvanka/tajne\"");
        assertThat(platform.get("/provoz/posta").statusCode()).isEqualTo(401);
        assertThat(platform.get("/provoz/posta/" + kept.id()).statusCode()).isEqualTo(401);
    }

    @Test
    void aLetterOfAChangeThatFailedIsNeverSent() {
        TestPlatform platform = TestPlatform.shared();
        String who = UUID.randomUUID() + "@example.cz";
        platform.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            platform.bean(Mail.class).send(invitation(who));
            status.setRollbackOnly();
        });
        assertThat(platform.bean(Outbox.class).newest(1000))
                .noneMatch(letter -> letter.recipient().equals(who));
    }

    @Test
    void refusesWhatWouldForgeHeadersOrIsNoAddress() {
        Mail mail = TestPlatform.shared().bean(Mail.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mail.send(invitation("a@example.cz\r\nBcc: b@example.cz")));
        assertThatIllegalArgumentException().isThrownBy(() -> mail.send(invitation("nikdo")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Letter.of("e", "a@example.cz", Language.CS, "Ahoj\nBcc: b@example.cz", List.of()));
    }

    private static Letter invitation(String recipient) {
        return Letter.of(
                        "invitation/1",
                        recipient,
                        Language.CS,
                        "Pozvánka do Obzoru: Příbor",
                        List.of("Byli jste pozváni. 1 < 2"))
                .asking("Přijmout pozvánku", "http://localhost:8080/pozvanka/tajne", List.of("Odkaz platí hodinu."));
    }

    private static String decoded(MimeMessage message) throws Exception {
        var out = new StringBuilder();
        append((MimeMultipart) message.getContent(), out);
        return out.toString();
    }

    private static void append(MimeMultipart parts, StringBuilder out) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            Object content = parts.getBodyPart(i).getContent();
            if (content instanceof MimeMultipart inner) {
                append(inner, out);
            } else {
                out.append(content);
            }
        }
    }
}
