package cz.obzor.reading;

import cz.obzor.settings.Described;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What an operator may set of {@link ReadingSettings}; the rest is fixed.
@ConfigurationProperties(value = "obzor.reading", ignoreUnknownFields = false)
public record ReaderSettings(
        @Described("How many processes read foreign files at once.") @DefaultValue("2")
        int processes,

        @Described("Largest heap of a reading process.") @DefaultValue("512MB")
        DataSize heap,

        @Described("Longest time for reading one file; long documents earn more by the pages they deliver.")
        @DefaultValue("30s")
        Duration timeLimit,

        @Described("Most temporary disk that a reading process may take.") @DefaultValue("200MB")
        DataSize diskLimit,

        @Described("Whether pages without text are recognised where Tesseract with Czech is installed.")
        @DefaultValue("true")
        boolean ocr,

        @Described("Longest time for recognising one page.") @DefaultValue("30s")
        Duration ocrPageLimit) {

    ReadingSettings applied() {
        ReadingSettings defaults = ReadingSettings.defaults();
        return new ReadingSettings(
                processes,
                (int) heap.toMegabytes(),
                timeLimit,
                defaults.extraTime(),
                defaults.extraTimePages(),
                diskLimit.toBytes(),
                ocr,
                ocrPageLimit,
                defaults.pageLimit(),
                defaults.pageTextLimit());
    }
}
