package cz.obzor.account;

import java.util.UUID;

/// Stands for a person wherever something is kept of what she did; who she is lies apart and may be erased.
public record PersonId(UUID value) {
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
