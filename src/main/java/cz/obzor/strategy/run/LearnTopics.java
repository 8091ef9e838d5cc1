package cz.obzor.strategy.run;

import cz.obzor.job.JobHandler;
import cz.obzor.job.Jobs;
import cz.obzor.mining.MiningKnowledge;
import cz.obzor.mining.PlaceNames;
import cz.obzor.mining.TopicModel;
import cz.obzor.strategy.store.TopicModelTable;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The job that learns topics from what people decided, then has everything mined anew: where nobody decided the
/// suggestions are better, decisions stay.
@Component
public class LearnTopics implements JobHandler {
    private static final Logger LOG = LoggerFactory.getLogger(LearnTopics.class);
    private static final String KIND = "learn-topics";

    /// A few hundred decisions are needed before what was learned weighs more than the lists (TopicModel).
    private static final int FEWEST = 200;
    /// so many new ones are worth a new run
    private static final int STEP = 100;

    private final TopicModelTable models;
    private final MineAll mineAll;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LearnTopics(TopicModelTable models, MineAll mineAll, Jobs jobs, TransactionTemplate transaction, Clock clock) {
        this.models = models;
        this.mineAll = mineAll;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Orders learning when there is enough new to learn from.
    public void decided() {
        int decisions = models.decisions();
        int learned = models.newest().map(TopicModelTable.Learned::decisions).orElse(0);
        if (decisions >= FEWEST && decisions >= learned + STEP) {
            jobs.order(KIND, String.valueOf(decisions / STEP));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String id) {
        var decided = models.decided();
        TopicModel model = TopicModel.learn(decided, MiningKnowledge.shipped(PlaceNames.none()));
        transaction.executeWithoutResult(
                _ -> models.keep(new TopicModelTable.Learned(clock.instant(), decided.size(), model)));
        mineAll.order();
    }

    @Override
    public void gaveUp(String id, Throwable failure) {
        LOG.error("Nothing was learned from decisions on topics; the lists alone go on being used.", failure);
    }
}
