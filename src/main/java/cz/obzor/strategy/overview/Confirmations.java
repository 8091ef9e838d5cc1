package cz.obzor.strategy.overview;

import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.store.StrategyListing;
import cz.obzor.territory.Territories;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/// Strategies of which somebody should say soon that they still hold.
@Component
public class Confirmations {
    /// days ahead of its term from which a strategy is in the list
    static final int AHEAD = 30;

    private static final int MOST_EXPIRED = 50;

    private final StrategyListing strategies;
    private final Territories territories;
    private final Clock clock;

    Confirmations(StrategyListing strategies, Territories territories, Clock clock) {
        this.strategies = strategies;
        this.territories = territories;
        this.clock = clock;
    }

    public long count() {
        return strategies.countUnconfirmed(since(), territories.today());
    }

    /// Those that wait longest first.
    public List<Strategy> due(int offset, int limit) {
        return strategies.unconfirmed(since(), territories.today(), offset, limit);
    }

    public boolean overdue(Strategy strategy) {
        return strategy.confirmationDue(clock.instant(), territories.today());
    }

    /// Those whose time is over by their dates while their status does not say so, the last to end first.
    public List<Strategy> expired() {
        return strategies.expiredByDate(territories.today(), MOST_EXPIRED);
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
