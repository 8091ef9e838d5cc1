package cz.obzor.strategy.run;

import cz.obzor.mining.Miner;
import cz.obzor.mining.MiningKnowledge;
import cz.obzor.strategy.PlacesByName;
import cz.obzor.strategy.store.TopicModelTable;
import cz.obzor.territory.Territories;
import cz.obzor.territory.TerritoryChanged;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The miner of today: with the territories of today and with what was learned from decisions.
@Component
public class Miners {
    private final Territories territories;
    private final TopicModelTable models;
    private @Nullable Equipped current;

    Miners(Territories territories, TopicModelTable models) {
        this.territories = territories;
        this.models = models;
    }

    /// A miner with what it knows.
    ///
    /// @param name version of the program and of what was learned: other findings come only under another name
    public record Equipped(Miner miner, MiningKnowledge knowledge, String name) {}

    public synchronized Equipped current() {
        Optional<TopicModelTable.Learned> learned = models.newest();
        String name = Miner.VERSION
                + learned.map(model -> "+" + model.at().getEpochSecond()).orElse("");
        if (current == null || !current.name().equals(name)) {
            MiningKnowledge shipped = MiningKnowledge.shipped(PlacesByName.of(territories, territories.today()));
            MiningKnowledge knowledge =
                    learned.map(model -> shipped.learned(model.model())).orElse(shipped);
            current = new Equipped(Miner.with(knowledge), knowledge, name);
        }
        return current;
    }

    @EventListener
    synchronized void on(TerritoryChanged changed) {
        current = null;
    }
}
