package cz.obzor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import cz.obzor.testing.Await;
import cz.obzor.testing.TestPlatform;
import cz.obzor.web.Language;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Mail through a real SMTP server in this process.
class MailsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Letter LETTER = new Letter(
            "Žluťoučký předmět",
            List.of("První věta <script>.", "Druhá věta."),
            new Letter.Action("Otevřít", "/ucet?x=1&y=2"),
            "Proč to přišlo.");

    @Test
    void aMailIsSentOnceInBothFormsWithLinksOnTheConfiguredAddress() throws Exception {
        var smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        try (TestPlatform platform = TestPlatform.start(Map.of(
                "mail.smtp-host", "127.0.0.1",
                "mail.smtp-port", Integer.toString(smtp.getSmtp().getPort()),
                "mail.smtp-security", "none",
                "mail.from", "obzor@obzor.example.cz",
                "base.url", "https://obzor.example.cz"))) {
            Mails mails = platform.bean(Mails.class);
            for (int i = 0; i < 3; i++) {
                mails.send("event:1", i == 1 ? "JANA@example.cz" : "jana@example.cz", Language.CS, LETTER);
            }
            platform.bean(TransactionTemplate.class).executeWithoutResult(state -> {
                mails.send("event:2", "jana@example.cz", Language.CS, LETTER);
                state.setRollbackOnly();
            });
            mails.send("event:1", "john@example.com", Language.EN, LETTER);
            assertThat(smtp.waitForIncomingEmail(PATIENCE.toMillis(), 2)).isTrue();
            Await.until(
                    PATIENCE,
                    "both are sent",
                    () -> mails.list(0, 9).stream()
                            .allMatch(mail -> mail.state().equals("sent") && mail.text() == null));
            assertThat(mails.count()).isEqualTo(2);
            MimeMessage[] received = smtp.getReceivedMessages();
            assertThat(received).hasSize(2);
            MimeMessage message = received[0];
            assertThat(message.getSubject()).isEqualTo("Žluťoučký předmět");
            assertThat(message.getFrom()[0]).hasToString("obzor@obzor.example.cz");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getContent()).isInstanceOf(MimeMultipart.class);
            String raw = parts((MimeMultipart) message.getContent());
            assertThat(raw)
                    .contains("text/plain")
                    .contains("První věta <script>.\n\nDruhá věta.".replace("\n", "\r\n"))
                    .contains("https://obzor.example.cz/ucet?x=1&y=2")
                    .contains("text/html")
                    .contains("První věta &lt;script&gt;.")
                    .contains("href=\"https://obzor.example.cz/ucet?x=1&amp;y=2\"");
            assertThat(GreenMailUtil.getWholeMessage(message)).contains("Message-ID: <");
        } finally {
            smtp.stop();
        }
    }

    private static String parts(MimeMultipart multipart) throws Exception {
        var text = new StringBuilder();
        for (int i = 0; i < multipart.getCount(); i++) {
            var part = multipart.getBodyPart(i);
            if (part.getContent() instanceof MimeMultipart inner) {
                text.append(parts(inner));
            } else {
                text.append(part.getContentType())
                        .append('\n')
                        .append(part.getContent())
                        .append('\n');
            }
        }
        return text.toString();
    }
}
