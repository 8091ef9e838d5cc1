package cz.obzor.account.privacy;

import cz.obzor.account.person.Identity;
import cz.obzor.mail.Letter;
import cz.obzor.mail.Mail;
import cz.obzor.web.Addresses;
import cz.obzor.web.Formats;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.SiteSettings;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Letters about the end of accounts.
@Component
class PrivacyLetters {
    private final Mail mail;
    private final Messages messages;
    private final Addresses addresses;
    private final SiteSettings site;

    PrivacyLetters(Mail mail, Messages messages, Addresses addresses, SiteSettings site) {
        this.mail = mail;
        this.messages = messages;
        this.addresses = addresses;
        this.site = site;
    }

    /// The account is erased. The letter stays in the outbox as long as others.
    void erased(Identity identity) {
        Language language = identity.language();
        mail.send(Letter.of(
                "erased:" + identity.person(),
                identity.email(),
                language,
                messages.text(language, "account.mail.erased.subject"),
                List.of(
                        messages.text(language, "account.mail.erased.text"),
                        messages.text(language, "account.mail.erased.closing"))));
    }

    /// The account is going to be erased unless its owner signs in.
    void inactive(Identity identity, Instant last, Instant end) {
        Language language = identity.language();
        mail.send(Letter.of(
                        "inactive:" + identity.person() + ":" + last.getEpochSecond(),
                        identity.email(),
                        language,
                        messages.text(language, "account.mail.inactive.subject"),
                        List.of(messages.text(
                                language,
                                "account.mail.inactive.text",
                                Formats.date(Formats.day(last), language),
                                Formats.date(Formats.day(end), language))))
                .asking(
                        messages.text(language, "account.mail.inactive.action"),
                        site.baseUrl() + addresses.in(language, "/prihlaseni"),
                        List.of(messages.text(language, "account.mail.inactive.closing"))));
    }
}
