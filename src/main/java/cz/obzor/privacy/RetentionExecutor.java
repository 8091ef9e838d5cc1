package cz.obzor.privacy;

import java.time.Instant;

/// Carries out one rule of retention. Each rule has exactly one; the job asks them once a day.
public interface RetentionExecutor {

    /// Code of the rule.
    String rule();

    /// Key of the text that says what the rule is about.
    String text();

    /// Does what the rule says to everything that is older. Must be safe to do again after a crash in the middle.
    ///
    /// @return to how many things it was done
    int apply(Instant before);
}
