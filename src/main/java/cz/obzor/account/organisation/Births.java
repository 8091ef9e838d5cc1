package cz.obzor.account.organisation;

import cz.obzor.account.OrganisationId;
import cz.obzor.account.organisation.OrganisationTable.Newborn;
import cz.obzor.job.JobHandler;
import cz.obzor.job.Jobs;
import cz.obzor.territory.Level;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryChanged;
import cz.obzor.territory.TerritoryCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// The job that makes an organisation for each municipality and region which has none: at the start, and whenever the
/// list of the territory changed. Doing it again changes nothing.
@Component
class Births implements JobHandler {
    static final String KIND = "organisation-births";
    private static final Logger LOG = LoggerFactory.getLogger(Births.class);

    private final OrganisationTable organisations;
    private final Territories territories;
    private final Jobs jobs;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    Births(OrganisationTable organisations, Territories territories, Jobs jobs, Clock clock) {
        this.organisations = organisations;
        this.territories = territories;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        jobs.order(KIND, "all");
    }

    @ApplicationModuleListener
    void changed(TerritoryChanged fact) {
        if (fact.change() == TerritoryChanged.What.UNITS) {
            territories.refresh();
            jobs.order(KIND, "all");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String id) {
        LocalDate today = territories.today();
        List<Newborn> newborns = new ArrayList<>();
        territories.all(Level.REGION, today).forEach(region -> newborns.add(newborn("region", region)));
        territories
                .all(Level.MUNICIPALITY, today)
                .forEach(municipality -> newborns.add(newborn("municipality", municipality)));
        int made = organisations.born(newborns, clock.instant());
        if (made > 0) {
            LOG.info("Made {} organisations of municipalities and regions.", made);
        }
    }

    @Override
    public void gaveUp(String id, Throwable failure) {
        LOG.error("The organisations of municipalities could not be made; the next start tries again.", failure);
    }

    private Newborn newborn(String kind, Territory unit) {
        return new Newborn(
                OrganisationId.random(random),
                kind,
                nameOf(unit),
                unit.code().value(),
                unit.within(Level.REGION).map(TerritoryCode::value).orElse(""));
    }

    /// As such organisations call themselves: {@code Město Kolín}. Regions and the capital have their whole name.
    static String nameOf(Territory unit) {
        String type = unit.type() == null ? "" : unit.type();
        return switch (type) {
            case "statutory-city" -> "Statutární město " + unit.name();
            case "town" -> "Město " + unit.name();
            case "market-town" -> "Městys " + unit.name();
            case "municipality" -> "Obec " + unit.name();
            case "military-area" -> "Vojenský újezd " + unit.name();
            case "capital" -> "Hlavní město " + unit.name();
            default -> unit.name();
        };
    }
}
