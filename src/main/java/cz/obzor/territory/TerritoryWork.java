package cz.obzor.territory;

import cz.obzor.job.Jobs;
import cz.obzor.territory.map.SchematicBoundaries;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// When the schematic boundaries are computed: at the first start, and after the units changed.
@Component
class TerritoryWork {
    private final SchematicBoundaries schematic;
    private final Territories territories;
    private final Jobs jobs;

    TerritoryWork(SchematicBoundaries schematic, Territories territories, Jobs jobs) {
        this.schematic = schematic;
        this.territories = territories;
        this.jobs = jobs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        schematic.orderIfMissing(jobs);
        // the first search makes the case forms of all names, which somebody who types should not wait for
        Thread.ofVirtual()
                .name("territory-names")
                .start(() -> territories.search("Praha", Set.of(), 1, territories.today()));
    }

    @ApplicationModuleListener
    void changed(TerritoryChanged fact) {
        territories.refresh();
        if (fact.change() == TerritoryChanged.What.UNITS) {
            SchematicBoundaries.order(jobs);
        }
    }
}
