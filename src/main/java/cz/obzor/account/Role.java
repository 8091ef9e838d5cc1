package cz.obzor.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person does for an organisation; {@code product.md} of the project names the jobs of each.
public enum Role {
    EDITOR,
    APPROVER,
    EXPERT,
    ANALYST,
    METHODOLOGIST,
    ADMINISTRATOR;

    /// As kept in the database and named in messages.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /// Whether somebody can have this role in an organisation of a kind; administrators serve the platform itself.
    public boolean fits(String organisationKind) {
        return switch (this) {
            case EDITOR, APPROVER, EXPERT -> true;
            case ANALYST -> organisationKind.equals("ministry") || organisationKind.equals("region");
            case METHODOLOGIST -> organisationKind.equals("ministry");
            case ADMINISTRATOR -> false;
        };
    }
}
