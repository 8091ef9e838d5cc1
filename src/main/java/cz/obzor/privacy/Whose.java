package cz.obzor.privacy;

import java.util.UUID;

/// Whose data is meant.
///
/// @param person id of her account
/// @param email  address by which letters and invitations know her
public record Whose(UUID person, String email) {

    /// How the audit and decisions name her.
    public String trace() {
        return "person:" + person;
    }
}
