package cz.obzor.mail;

import cz.obzor.job.JobHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The job that hands one letter over to the server. When the program dies between handing over and keeping that it
/// was,
/// the letter is sent again with the same Message-ID, by which mailboxes know it.
@Component
class SendLetter implements JobHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SendLetter.class);
    static final String KIND = "send-letter";
    private static final String PATIENCE = String.valueOf(Duration.ofSeconds(20).toMillis());

    private final OutboxTable table;
    private final MailSettings settings;
    private final Clock clock;
    private final JavaMailSenderImpl sender;

    SendLetter(OutboxTable table, MailSettings settings, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
        this.sender = sender(settings);
    }

    private static JavaMailSenderImpl sender(MailSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.smtpHost());
        sender.setPort(settings.smtpPort());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setProtocol(settings.smtpSecurity().equals("tls") ? "smtps" : "smtp");
        Properties properties = sender.getJavaMailProperties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            String prefix = "mail." + protocol + ".";
            properties.put(prefix + "connectiontimeout", PATIENCE);
            properties.put(prefix + "timeout", PATIENCE);
            properties.put(prefix + "writetimeout", PATIENCE);
            properties.put(prefix + "ssl.checkserveridentity", "true");
        }
        if (settings.smtpSecurity().equals("starttls")) {
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", "true");
        }
        if (!settings.smtpUser().isEmpty()) {
            sender.setUsername(settings.smtpUser());
            sender.setPassword(settings.smtpPassword());
            properties.put("mail.smtp.auth", "true");
            properties.put("mail.smtps.auth", "true");
        }
        return sender;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String id) throws MessagingException {
        Optional<Kept> letter = table.find(id).filter(kept -> kept.state() == Kept.State.WAITING);
        if (letter.isPresent() && letter.get().plain() != null && letter.get().html() != null) {
            sender.send(message(letter.get(), letter.get().plain(), letter.get().html()));
            table.sent(id, clock.instant());
        }
    }

    private MimeMessage message(Kept letter, String plain, String html) throws MessagingException {
        MimeMessage message = new Named(sender, letter.id(), settings.from());
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(settings.from()));
        helper.setTo(letter.recipient());
        helper.setSubject(letter.subject());
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(plain, html);
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /// Ten tries over some seventeen hours, since servers for mail may be away for a night.
    @Override
    public int tries() {
        return 10;
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void gaveUp(String id, Throwable failure) {
        LOG.error("The letter {} could not be sent.", id, failure);
        table.failed(id, String.valueOf(failure.getMessage()));
    }

    /// A message that keeps its id, which the library would make anew for each try.
    private static final class Named extends MimeMessage {
        private final String name;

        Named(JavaMailSenderImpl sender, String id, String from) {
            super(sender.getSession());
            this.name = "<" + id + "@" + from.substring(from.indexOf('@') + 1) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
