package cz.obzor.territory.map;

import cz.obzor.job.JobHandler;
import cz.obzor.job.Jobs;
import cz.obzor.territory.TerritoryChanged;
import cz.obzor.territory.store.PostgresRegister;
import cz.obzor.territory.store.Register;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the schematic boundaries in step with the register: work in the background at the first start and after every
/// change of the units.
public final class SchematicBoundaries implements JobHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SchematicBoundaries.class);
    private static final String KIND = "schematic-boundaries";
    private static final String ALL = "all";

    private final PostgresRegister register;
    private final PostgresBoundaries boundaries;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    public SchematicBoundaries(
            PostgresRegister register,
            PostgresBoundaries boundaries,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.register = register;
        this.boundaries = boundaries;
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
    }

    /// Orders the work.
    public static void order(Jobs jobs) {
        jobs.order(KIND, ALL);
    }

    /// Orders the work if it was never done.
    public void orderIfMissing(Jobs jobs) {
        if (!boundaries.hasSchematic()) {
            order(jobs);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String id) {
        long started = System.nanoTime();
        Register units = register.read();
        List<PostgresBoundaries.DatedArea> areas = Schematic.of(units, Outline.read());
        transaction.executeWithoutResult(status -> {
            register.lock();
            boundaries.replaceSchematic(areas);
            register.recordChange(
                    "boundaries",
                    units.states().last(),
                    "schematic",
                    areas.size() + " areas computed from points",
                    clock.instant());
            facts.publishEvent(new TerritoryChanged(units.states().last(), TerritoryChanged.What.BOUNDARIES));
        });
        LOG.info("Computed {} schematic boundaries in {} ms.", areas.size(), (System.nanoTime() - started) / 1_000_000);
    }

    @Override
    public void gaveUp(String id, Throwable failure) {
        LOG.error("The schematic map could not be computed; pages show their tables without it.", failure);
    }
}
