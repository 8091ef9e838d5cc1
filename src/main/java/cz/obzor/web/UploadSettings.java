package cz.obzor.web;

import cz.obzor.settings.Described;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much may be sent at once.
@ConfigurationProperties(value = "obzor.upload", ignoreUnknownFields = false)
public record UploadSettings(
        @Described("Largest file that is taken (as 200MB).") @DefaultValue("200MB")
        DataSize maxFileSize,

        @Described("Largest upload of several files together.") @DefaultValue("1000MB")
        DataSize maxRequestSize) {
    public UploadSettings {
        if (maxFileSize.toBytes() < 1024 || maxRequestSize.compareTo(maxFileSize) < 0) {
            throw new IllegalArgumentException(
                    "upload.max-file-size must be at least 1KB and upload.max-request-size not less than it");
        }
    }

    /// The limit of one file as people say it: {@code 200 MB}.
    public String limitText() {
        return text(maxFileSize.toBytes());
    }

    static String text(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : (bytes >> 10) + " kB";
    }
}
