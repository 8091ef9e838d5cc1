package cz.obzor.strategy;

import cz.obzor.document.DocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A document in the registry of strategies: what is registered of it and how far its mining is.
///
/// @param territories codes of its territory and of everything above it
/// @param version     of the document that was mined; 0 before the first run
/// @param revision    grows with every change of the tree
/// @param nodes       of the tree as it stands
/// @param decided     of those, how many a person decided of
/// @param open        of those, how many a person should look at
/// @param foundTopics SMART domains that its nodes speak of, the most frequent first
/// @param confirmed   when somebody last said that it still holds
public record Strategy(
        DocumentId id,
        String title,
        String kind,
        @Nullable String issuer,
        @Nullable String territory,
        List<String> territories,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String status,
        String language,
        List<String> topics,
        boolean sample,
        Mining mining,
        int version,
        long revision,
        int nodes,
        int decided,
        int open,
        List<String> foundTopics,
        @Nullable Decided confirmed,
        Instant registeredAt) {
    /// Kinds of documents that the registry of strategies holds.
    public static final Set<String> KINDS = Set.of(
            "strategy", "policy", "concept", "programme", "plan", "action-plan", "implementation-plan", "project-list");
    /// Somebody should confirm each year that a strategy still holds.
    public static final Period CONFIRMED_FOR = Period.ofYears(1);

    public Strategy {
        territories = List.copyOf(territories);
        topics = List.copyOf(topics);
        foundTopics = List.copyOf(foundTopics);
    }

    /// How far mining is.
    ///
    /// @param reason code of why there is no tree; null unless it failed
    /// @param miner  version of the program that found it
    public record Mining(
            State state,
            @Nullable String reason,
            @Nullable String miner,
            @Nullable Instant at) {
        public enum State {
            WAITING,
            DONE,
            FAILED
        }
    }

    /// Whether it holds on a day, by its dates and its status.
    public Validity validity(LocalDate day) {
        if (status.equals("replaced") || status.equals("expired") || (validTo != null && validTo.isBefore(day))) {
            return Validity.EXPIRED;
        }
        if (status.equals("draft")) {
            return Validity.DRAFT;
        }
        if (validFrom != null && validFrom.isAfter(day)) {
            return Validity.FUTURE;
        }
        return validTo == null ? Validity.OPEN : Validity.VALID;
    }

    /// Until when somebody should confirm it again.
    public Instant confirmBy() {
        Instant last = confirmed == null ? registeredAt : confirmed.at();
        return last.atOffset(ZoneOffset.UTC).plus(CONFIRMED_FOR).toInstant();
    }

    /// Whether it is time that somebody confirms it.
    public boolean confirmationDue(Instant now, LocalDate day) {
        return validity(day).holds() && confirmBy().isBefore(now);
    }
}
