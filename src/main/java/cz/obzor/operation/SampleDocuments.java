package cz.obzor.operation;

import cz.obzor.account.Access;
import cz.obzor.document.DocumentDetails;
import cz.obzor.document.Documents;
import cz.obzor.document.NewFile;
import cz.obzor.file.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Documents of the demo: those that come with the program, and real ones where their folder lies beside the project.
/// Taken in once, however often the demo is started.
@Component
final class SampleDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(SampleDocuments.class);
    private static final Path BESIDE = Path.of("..", "shared", "data");
    private static final long LIMIT = 200L << 20;

    private final Documents documents;
    private final FileStore files;
    private final JsonMapper json;
    private final Access access;

    SampleDocuments(Documents documents, FileStore files, JsonMapper json, Access access) {
        this.documents = documents;
        this.files = files;
        this.json = json;
        this.access = access;
    }

    /// One document of a list of samples.
    ///
    /// @param file on the class path, for those that come with the program
    /// @param path below the folder beside the project, for the others
    record Sample(
            @Nullable String file,
            @Nullable String path,
            String title,
            String kind,
            @Nullable String territory,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String status,
            @Nullable String language,
            @Nullable String licence,
            @Nullable String issuer,
            @Nullable String sourceUrl,
            @Nullable List<String> topics,
            @Nullable String note) {

        String place() {
            return Objects.requireNonNull(file == null ? path : file, "a sample has neither file nor path");
        }

        String name() {
            return place().substring(place().lastIndexOf('/') + 1);
        }
    }

    void load() throws IOException {
        List<Sample> own = listed("samples.json");
        for (Sample sample : own) {
            try (InputStream bytes = resource(sample.place())) {
                register(sample, bytes, true);
            }
        }
        List<Sample> real = Files.isDirectory(BESIDE) ? listed("shared.json") : List.of();
        int found = 0;
        // the newest come first in lists; the most interesting ones stand first in the file
        for (Sample sample : real.reversed()) {
            Path file = BESIDE.resolve(sample.place());
            if (Files.exists(file)) {
                found++;
                try (InputStream bytes = Files.newInputStream(file)) {
                    register(sample, bytes, false);
                }
            }
        }
        LOG.info("Sample documents: {} of the program and {} beside it.", own.size(), found);
    }

    private void register(Sample sample, InputStream bytes, boolean madeUp) throws IOException {
        var details = new DocumentDetails(
                sample.title(),
                sample.kind(),
                sample.issuer(),
                sample.territory(),
                sample.validFrom(),
                sample.validTo(),
                Optional.ofNullable(sample.status()).orElse("approved"),
                Optional.ofNullable(sample.language()).orElse("cs"),
                Optional.ofNullable(sample.licence()).orElse("unknown"),
                sample.sourceUrl(),
                Optional.ofNullable(sample.topics()).orElse(List.of()),
                sample.note(),
                madeUp || sample.name().startsWith("vzor_"));
        var file = new NewFile(sample.name(), files.store(bytes, LIMIT));
        access.asPlatform(() -> documents.register(details, List.of(file), Optional.of("sample " + sample.name())));
    }

    private List<Sample> listed(String name) throws IOException {
        try (InputStream list = resource(name)) {
            return json.readValue(list, new TypeReference<List<Sample>>() {});
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = SampleDocuments.class.getResourceAsStream("/samples/" + name);
        if (stream == null) {
            throw new IOException("The sample " + name + " does not come with the program");
        }
        return stream;
    }
}
