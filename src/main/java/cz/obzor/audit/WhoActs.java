package cz.obzor.audit;

import org.jspecify.annotations.Nullable;

/// Tells in whose name the present thread works.
public interface WhoActs {

    Who now();

    /// @param actor        {@code person:<id>}, {@code key:<id>}, {@code operator}, {@code system} or {@code nobody}
    /// @param organisation on whose behalf; null for none
    record Who(String actor, @Nullable String organisation) {}
}
