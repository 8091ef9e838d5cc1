package cz.obzor.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people say of a document.
///
/// @param kind      code of the codelist {@code document-kind}
/// @param issuer    who issued it, as a name
/// @param territory code of the municipality, ORP, district, region or state that it is for
/// @param validFrom first day of its validity
/// @param validTo   last day of its validity
/// @param status    code of the codelist {@code document-status}
/// @param language  code of the codelist {@code language}
/// @param licence   code of the codelist {@code licence}
/// @param sourceUrl where it was taken from
/// @param topics    codes of the codelist of topics
/// @param sample    whether it was made up to show the platform
public record DocumentDetails(
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
        boolean sample) {
    public DocumentDetails {
        topics = List.copyOf(topics);
    }
}
