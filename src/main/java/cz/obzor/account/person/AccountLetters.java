package cz.obzor.account.person;

import cz.obzor.account.Role;
import cz.obzor.mail.Letter;
import cz.obzor.mail.Mails;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Mail about accounts.
@Component
class AccountLetters {
    private final Mails mails;
    private final Messages messages;
    private final Addresses addresses;

    AccountLetters(Mails mails, Messages messages, Addresses addresses) {
        this.mails = mails;
        this.messages = messages;
        this.addresses = addresses;
    }

    /// Somebody registered: the link sets the first password.
    void welcome(Identity identity, String secret) {
        send("welcome", secret, identity, passwordPath(identity.language(), secret));
    }

    void forgotten(Identity identity, String secret) {
        send("forgotten", secret, identity, passwordPath(identity.language(), secret));
    }

    /// Somebody registered with an address that has an account already.
    void already(Identity identity, String event) {
        send("already", event, identity, addresses.in(identity.language(), "/zapomenute-heslo"));
    }

    void passwordChanged(Identity identity, String event) {
        send("changed", event, identity, addresses.in(identity.language(), "/zapomenute-heslo"));
    }

    void invitation(String email, Language language, String organisation, Set<Role> roles, String secret) {
        String named = roles.stream()
                .sorted()
                .map(role -> text(language, "account.role." + role.code()))
                .collect(Collectors.joining(", "));
        mails.send(
                event("invitation", secret),
                email,
                language,
                new Letter(
                        text(language, "account.mail.invitation.subject", organisation),
                        List.of(
                                text(language, "account.mail.invitation.text", organisation, named),
                                text(language, "account.mail.link")),
                        new Letter.Action(
                                text(language, "account.mail.invitation.action"),
                                addresses.in(language, "/pozvanka/" + secret)),
                        text(language, "account.mail.invitation.closing")));
    }

    /// The operator decided on what somebody asked for.
    void decided(Identity identity, String organisation, boolean accepted, String reason, String event) {
        Language language = identity.language();
        String kind = accepted ? "accepted" : "refused";
        List<String> paragraphs = reason.isBlank()
                ? List.of(text(language, "account.mail." + kind + ".text", organisation))
                : List.of(text(language, "account.mail." + kind + ".text", organisation), reason);
        mails.send(
                event("claim-decided", event),
                identity.email(),
                language,
                new Letter(
                        text(language, "account.mail." + kind + ".subject", organisation),
                        paragraphs,
                        new Letter.Action(text(language, "account.mail.account"), addresses.in(language, "/ucet")),
                        text(language, "account.mail.closing")));
    }

    private void send(String kind, String event, Identity identity, String path) {
        Language language = identity.language();
        boolean secret = kind.equals("welcome") || kind.equals("forgotten");
        String text = text(language, "account.mail." + kind + ".text");
        mails.send(
                event(kind, event),
                identity.email(),
                language,
                new Letter(
                        text(language, "account.mail." + kind + ".subject"),
                        secret ? List.of(text, text(language, "account.mail.link")) : List.of(text),
                        new Letter.Action(text(language, "account.mail." + kind + ".action"), path),
                        text(language, "account.mail.closing")));
    }

    private String passwordPath(Language language, String secret) {
        return addresses.in(language, "/heslo/" + secret);
    }

    /// The secret itself is not kept as the name of an event.
    private static String event(String kind, String secret) {
        return kind + ":" + java.util.HexFormat.of().formatHex(Secrets.hash(secret), 0, 12);
    }

    private String text(Language language, String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
