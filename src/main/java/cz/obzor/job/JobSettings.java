package cz.obzor.job;

import cz.obzor.settings.Described;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How background work is done on this node.
@ConfigurationProperties(value = "obzor.job", ignoreUnknownFields = false)
public record JobSettings(
        @Described("How many pieces of background work run at once.") @DefaultValue("4")
        int threads,

        @Described("How often this node looks for work that another node ordered.") @DefaultValue("1s")
        Duration polling,

        @Described("Name of this node in the table of jobs; must differ between nodes of one database.")
        @DefaultValue("node-1")
        String node) {
    public JobSettings {
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("job.threads must be between 1 and 64, not " + threads);
        }
    }
}
