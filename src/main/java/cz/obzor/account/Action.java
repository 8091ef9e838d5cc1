package cz.obzor.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be done on the platform. Every route and every order of a module's face belongs to one of these; who may do
/// it says {@link Permissions}.
public enum Action {
    /// what is published
    READ,
    /// signing in and out, links from mails
    SIGN_IN,
    /// one's own account
    ACCOUNT_OWN,
    DOCUMENT_ADD,
    DOCUMENT_CHANGE,
    /// deciding on what mining found
    STRATEGY_CONFIRM,
    FRAMEWORK_CHANGE,
    ORGANISATION_CHANGE,
    /// adding, merging and dissolving organisations
    ORGANISATION_ADMINISTER,
    MEMBER_READ,
    MEMBER_CHANGE,
    KEY_CHANGE,
    ACCOUNT_ADMINISTER,
    MAIL_READ,
    AUDIT_READ,
    /// imports, rebuilding of indexes, metrics
    OPERATE;

    /// As in the lists of routes and in scopes of keys: {@code document-add}.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Action> ofCode(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst();
    }
}
