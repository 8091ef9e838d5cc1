package cz.obzor.account.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What people may agree to. The platform works all the same without it.
public enum ConsentKind {
    /// name and address are shown as a contact at the pages of her organisations
    CONTACT(1);

    private final int version;

    ConsentKind(int version) {
        this.version = version;
    }

    /// Number of the wording that is offered now; every change of the text gets a new one.
    public int version() {
        return version;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ConsentKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
