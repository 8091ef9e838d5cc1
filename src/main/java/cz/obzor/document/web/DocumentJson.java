package cz.obzor.document.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import cz.obzor.document.ContentReading;
import cz.obzor.document.Document;
import cz.obzor.document.DocumentAddresses;
import cz.obzor.document.DocumentDetails;
import cz.obzor.document.DocumentFile;
import cz.obzor.document.DocumentRow;
import cz.obzor.document.DocumentVersion;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Documents as the API tells them.
final class DocumentJson {
    private DocumentJson() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whole(
            String id,
            String title,
            String kind,
            @Nullable String issuer,
            @Nullable String territory,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String status,
            String language,
            String licence,
            @Nullable String sourceUrl,
            List<String> topics,
            @Nullable String note,
            boolean sample,
            String url,
            Instant createdAt,
            Instant changedAt,
            Reading reading,
            List<Version> versions,
            List<String> sameContentAs) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(int number, @Nullable String label, Instant createdAt, List<File> files) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record File(
            int position,
            String name,
            long size,
            String sha256,
            @Nullable String mediaType,
            String url,
            Reading reading) {}

    /// @param message the reason as a sentence
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reading(
            String state, @Nullable String reason, @Nullable String message, int pages, List<String> warnings) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String id,
            String title,
            String kind,
            @Nullable String issuer,
            @Nullable String territory,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String status,
            String language,
            String licence,
            List<String> topics,
            boolean sample,
            String url,
            Instant createdAt,
            int files,
            int pages,
            String readingState) {}

    static Whole of(Document document, List<String> sameContentAs, Messages messages, Language language) {
        DocumentDetails details = document.details();
        List<DocumentFile> files = document.newest().files();
        DocumentFile telling = files.stream()
                .filter(file -> file.reading().state() != ContentReading.State.DONE)
                .findFirst()
                .orElse(files.getFirst());
        Reading worst = reading(telling.reading(), messages, language);
        int pages = files.stream().mapToInt(file -> file.reading().pages()).sum();
        return new Whole(
                document.id().value(),
                details.title(),
                details.kind(),
                details.issuer(),
                details.territory(),
                details.validFrom(),
                details.validTo(),
                details.status(),
                details.language(),
                details.licence(),
                details.sourceUrl(),
                details.topics(),
                details.note(),
                details.sample(),
                DocumentAddresses.of(document.id()),
                document.createdAt(),
                document.changedAt(),
                new Reading(worst.state(), worst.reason(), worst.message(), pages, worst.warnings()),
                document.versions().stream()
                        .map(version -> version(document, version, messages, language))
                        .toList(),
                sameContentAs);
    }

    static Row of(DocumentRow row) {
        DocumentDetails details = row.details();
        return new Row(
                row.id().value(),
                details.title(),
                details.kind(),
                details.issuer(),
                details.territory(),
                details.validFrom(),
                details.validTo(),
                details.status(),
                details.language(),
                details.licence(),
                details.topics(),
                details.sample(),
                DocumentAddresses.of(row.id()),
                row.createdAt(),
                row.files(),
                row.pages(),
                row.state().code());
    }

    static Reading reading(ContentReading reading, Messages messages, Language language) {
        String reason = reading.reason();
        return new Reading(
                reading.state().code(),
                reason,
                reason == null ? null : messages.text(language, "reading.failure." + reason),
                reading.pages(),
                reading.warnings());
    }

    private static Version version(Document document, DocumentVersion version, Messages messages, Language language) {
        return new Version(
                version.number(),
                version.label(),
                version.createdAt(),
                version.files().stream()
                        .map(file -> new File(
                                file.position(),
                                file.name(),
                                file.size(),
                                file.hash().hex(),
                                file.reading().mediaType(),
                                DocumentAddresses.original(document.id(), version.number(), file.position()),
                                reading(file.reading(), messages, language)))
                        .toList());
    }
}
