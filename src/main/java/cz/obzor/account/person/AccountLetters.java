package cz.obzor.account.person;

import cz.obzor.account.Role;
import cz.obzor.mail.Letter;
import cz.obzor.mail.Mail;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.SiteSettings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Mail about accounts.
@Component
class AccountLetters {
    private final Mail mail;
    private final Messages messages;
    private final Addresses addresses;
    private final SiteSettings site;

    AccountLetters(Mail mail, Messages messages, Addresses addresses, SiteSettings site) {
        this.mail = mail;
        this.messages = messages;
        this.addresses = addresses;
        this.site = site;
    }

    /// Somebody registered: the link sets the first password.
    void welcome(Identity identity, String secret) {
        send("welcome", secret, identity, "/heslo/" + secret);
    }

    void forgotten(Identity identity, String secret) {
        send("forgotten", secret, identity, "/heslo/" + secret);
    }

    /// Somebody registered with an address that has an account already.
    void already(Identity identity, String event) {
        send("already", event, identity, "/zapomenute-heslo");
    }

    void passwordChanged(Identity identity, String event) {
        send("changed", event, identity, "/zapomenute-heslo");
    }

    /// The second factor was turned on or off.
    void factorChanged(Identity identity, boolean on, String event) {
        send(on ? "factorOn" : "factorOff", event, identity, "/zapomenute-heslo");
    }

    void invitation(String email, Language language, String organisation, Set<Role> roles, String secret) {
        String named = roles.stream()
                .sorted()
                .map(role -> text(language, "account.role." + role.code()))
                .collect(Collectors.joining(", "));
        mail.send(Letter.of(
                        event("invitation", secret),
                        email,
                        language,
                        text(language, "account.mail.invitation.subject", organisation),
                        List.of(
                                text(language, "account.mail.invitation.text", organisation, named),
                                text(language, "account.mail.link")))
                .asking(
                        text(language, "account.mail.invitation.action"),
                        whole(language, "/pozvanka/" + secret),
                        List.of(text(language, "account.mail.invitation.closing"))));
    }

    /// The operator decided on what somebody asked for.
    void decided(Identity identity, String organisation, boolean accepted, String reason, String event) {
        Language language = identity.language();
        String kind = accepted ? "accepted" : "refused";
        List<String> paragraphs = reason.isBlank()
                ? List.of(text(language, "account.mail." + kind + ".text", organisation))
                : List.of(text(language, "account.mail." + kind + ".text", organisation), reason);
        mail.send(Letter.of(
                        event("claim-decided", event),
                        identity.email(),
                        language,
                        text(language, "account.mail." + kind + ".subject", organisation),
                        paragraphs)
                .asking(
                        text(language, "account.mail.account"),
                        whole(language, "/ucet"),
                        List.of(text(language, "account.mail.closing"))));
    }

    private void send(String kind, String event, Identity identity, String path) {
        Language language = identity.language();
        boolean secret = kind.equals("welcome") || kind.equals("forgotten");
        String text = text(language, "account.mail." + kind + ".text");
        mail.send(Letter.of(
                        event(kind, event),
                        identity.email(),
                        language,
                        text(language, "account.mail." + kind + ".subject"),
                        secret ? List.of(text, text(language, "account.mail.link")) : List.of(text))
                .asking(
                        text(language, "account.mail." + kind + ".action"),
                        whole(language, path),
                        List.of(text(language, "account.mail.closing"))));
    }

    /// The whole address of a page, on the address of the site that the settings give.
    private String whole(Language language, String path) {
        return site.baseUrl() + addresses.in(language, path);
    }

    /// The secret itself is not kept as the name of an event.
    private static String event(String kind, String secret) {
        return kind + ":" + java.util.HexFormat.of().formatHex(Secrets.hash(secret), 0, 12);
    }

    private String text(Language language, String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
