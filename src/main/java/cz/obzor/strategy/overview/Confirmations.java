package cz.obzor.strategy.overview;

import cz.obzor.account.Access;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Organisations;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.store.StrategyListing;
import cz.obzor.territory.Territories;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Strategies of which whoever acts should say soon that they still hold: those of the territory of her organisation,
/// or
/// all for whoever acts for none.
@Component
public class Confirmations {
    /// days ahead of its term from which a strategy is in the list
    static final int AHEAD = 30;

    private static final int MOST_EXPIRED = 50;
    /// the territory of an organisation that has none
    private static final String NOWHERE = "-";

    private final StrategyListing strategies;
    private final Territories territories;
    private final Organisations organisations;
    private final Access access;
    private final Clock clock;

    Confirmations(
            StrategyListing strategies,
            Territories territories,
            Organisations organisations,
            Access access,
            Clock clock) {
        this.strategies = strategies;
        this.territories = territories;
        this.organisations = organisations;
        this.access = access;
        this.clock = clock;
    }

    public long count() {
        return strategies.countUnconfirmed(since(), territories.today(), whose());
    }

    /// Those that wait longest first.
    public List<Strategy> due(int offset, int limit) {
        return strategies.unconfirmed(since(), territories.today(), whose(), offset, limit);
    }

    public boolean overdue(Strategy strategy) {
        return strategy.confirmationDue(clock.instant(), territories.today());
    }

    /// Those whose time is over by their dates while their status does not say so, the last to end first.
    public List<Strategy> expired() {
        return strategies.expiredByDate(territories.today(), whose(), MOST_EXPIRED);
    }

    private @Nullable String whose() {
        OrganisationId organisation = access.actor().organisation();
        return organisation == null
                ? null
                : Optional.ofNullable(organisations.get(organisation).details().territory())
                        .orElse(NOWHERE);
    }

    /// Whoever was confirmed, or registered, before this is in the list.
    private Instant since() {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .plusDays(AHEAD)
                .minus(Strategy.CONFIRMED_FOR)
                .toInstant();
    }
}
