package cz.obzor.mail;

import cz.obzor.job.Jobs;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.SiteSettings;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Orders mail, and shows what was ordered.
@Service
public class Mails {
    private static final String TEMPLATE = "cz/obzor/mail/letter.jte";

    private final OutboxTable outbox;
    private final Jobs jobs;
    private final Messages messages;
    private final SiteSettings site;
    private final MailSettings settings;
    private final Clock clock;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    Mails(OutboxTable outbox, Jobs jobs, Messages messages, SiteSettings site, MailSettings settings, Clock clock) {
        this.outbox = outbox;
        this.jobs = jobs;
        this.messages = messages;
        this.site = site;
        this.settings = settings;
        this.clock = clock;
    }

    /// Orders a mail in the present transaction.
    ///
    /// @param event what is told; the same event is told to the same address once
    @Transactional
    public void send(String event, String recipient, Language language, Letter letter) {
        LetterPage page = page(language, letter);
        var html = new StringOutput();
        templates.render(TEMPLATE, page, html);
        var mail = new OutboxMail(
                UUID.randomUUID(),
                recipient,
                language,
                letter.subject(),
                page.plain(),
                html.toString(),
                "waiting",
                null,
                clock.instant(),
                null);
        if (outbox.add(mail, event) && settings.leaves()) {
            jobs.order(SendMail.KIND, mail.id().toString());
        }
    }

    /// The newest first.
    public List<OutboxMail> list(int skip, int limit) {
        return outbox.list(skip, limit);
    }

    public long count() {
        return outbox.count();
    }

    /// Whether mail leaves at all.
    public boolean leaves() {
        return settings.leaves();
    }

    private LetterPage page(Language language, Letter letter) {
        Letter.Action action = letter.action();
        return new LetterPage(
                language.code(),
                messages.text(language, "web.site.name"),
                letter.subject(),
                letter.paragraphs(),
                action == null ? "" : action.label(),
                action == null ? "" : site.baseUrl() + action.path(),
                letter.closing(),
                site.baseUrl());
    }
}
