package cz.obzor.search;

import cz.obzor.settings.Described;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where and how the search index is kept.
@ConfigurationProperties(value = "obzor.search", ignoreUnknownFields = false)
public record SearchSettings(
        @Described("Folder of the search index; a relative one lies in the data folder.") @DefaultValue("search")
        Path folder,

        @Described("How often the indexer looks for changes that nobody told it of.") @DefaultValue("1s")
        Duration polling) {
    public SearchSettings {
        if (polling.isNegative() || polling.isZero() || polling.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException(
                    "search.polling must be more than 0 s and at most 1 min, not " + polling);
        }
    }
}
