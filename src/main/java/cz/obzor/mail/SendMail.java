package cz.obzor.mail;

import cz.obzor.job.JobHandler;
import cz.obzor.job.Jobs;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The job that hands one mail to the SMTP server. A mail that was handed over when the program died may be handed over
/// again; its Message-ID stays the same, so that mail programs show it once.
@Component
class SendMail implements JobHandler {
    static final String KIND = "send-mail";
    private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_FAILURE = 300;

    private final OutboxTable outbox;
    private final MailSettings settings;
    private final Jobs jobs;
    private final Clock clock;
    private final JavaMailSenderImpl smtp;

    SendMail(OutboxTable outbox, MailSettings settings, Jobs jobs, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.jobs = jobs;
        this.clock = clock;
        this.smtp = sender(settings);
    }

    /// What waited for a server to be configured leaves now.
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        if (settings.leaves()) {
            outbox.waiting().forEach(id -> jobs.order(KIND, id.toString()));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String id) throws MessagingException {
        Optional<OutboxMail> mail =
                outbox.find(UUID.fromString(id)).filter(found -> found.state().equals("waiting"));
        if (mail.isPresent()) {
            try {
                smtp.send(message(mail.get()));
                outbox.sent(mail.get().id(), clock.instant());
            } catch (RuntimeException | MessagingException failed) {
                outbox.failed(mail.get().id(), told(failed), false);
                throw failed;
            }
        }
    }

    @Override
    public int tries() {
        return 10;
    }

    @Override
    public void gaveUp(String id, Throwable failure) {
        outbox.failed(UUID.fromString(id), told(failure), true);
    }

    private MimeMessage message(OutboxMail mail) throws MessagingException {
        String messageId =
                "<" + mail.id() + settings.from().substring(settings.from().indexOf('@')) + ">";
        MimeMessage message = new MimeMessage(smtp.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(mail.recipient());
        helper.setSubject(mail.subject());
        helper.setText(orEmpty(mail.text()), orEmpty(mail.html()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().code());
        return message;
    }

    private static JavaMailSenderImpl sender(MailSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.smtpHost());
        sender.setPort(settings.smtpPort());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        String patience = Long.toString(PATIENCE.toMillis());
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.smtpSecurity()) {
            case "starttls" -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case "tls" -> properties.put("mail.smtp.ssl.enable", "true");
            default -> LOG.debug("Mail leaves over a connection that is not private.");
        }
        if (!settings.smtpUser().isEmpty()) {
            sender.setUsername(settings.smtpUser());
            sender.setPassword(settings.smtpPassword());
            properties.put("mail.smtp.auth", "true");
        }
        return sender;
    }

    private static String told(Throwable failure) {
        String text = String.valueOf(failure.getMessage());
        return text.length() > LONGEST_FAILURE ? text.substring(0, LONGEST_FAILURE) : text;
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
