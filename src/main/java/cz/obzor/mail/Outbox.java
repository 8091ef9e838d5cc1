package cz.obzor.mail;

import cz.obzor.job.Jobs;
import cz.obzor.web.SiteSettings;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The outbox: letters are kept here in the transaction that they tell of.
@Component
public class Outbox implements Mail {
    private final OutboxTable table;
    private final MailSettings settings;
    private final SiteSettings site;
    private final Jobs jobs;
    private final Clock clock;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    Outbox(OutboxTable table, MailSettings settings, SiteSettings site, Jobs jobs, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.site = site;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean send(Letter letter) {
        checkAddress(letter.recipient());
        String id = UUID.randomUUID().toString();
        var html = new StringOutput();
        templates.render(
                "cz/obzor/mail/letter.jte",
                Map.of("letter", letter, "site", site.baseUrl(), "operator", site.operator()),
                html);
        boolean isNew = table.add(id, letter, html.toString(), clock.instant());
        if (isNew && settings.sends()) {
            jobs.order(SendLetter.KIND, id);
        }
        return isNew;
    }

    /// Letters that waited for a server that is set now, or whose job was lost with a restored database.
    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (settings.sends()) {
            table.waiting().forEach(id -> jobs.order(SendLetter.KIND, id));
        }
    }

    /// Whether letters leave at all.
    public boolean sends() {
        return settings.sends();
    }

    /// The newest first.
    public List<Kept> newest(int limit) {
        return table.newest(limit);
    }

    public Optional<Kept> find(String id) {
        return table.find(id);
    }

    /// Has a letter that failed tried again.
    @Transactional
    public void again(String id) {
        if (table.again(id) && settings.sends()) {
            jobs.order(SendLetter.KIND, id);
        }
    }

    private static void checkAddress(String recipient) {
        try {
            new InternetAddress(recipient, true).validate();
        } catch (AddressException wrong) {
            throw new IllegalArgumentException("not an address of electronic mail: " + recipient, wrong);
        }
    }
}
