package cz.obzor.mining.about;

import cz.obzor.mining.DocumentKind;
import cz.obzor.mining.Place;
import cz.obzor.mining.Years;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a document says of itself.
///
/// @param language    ISO 639-1 of most of the text
/// @param languages   all in which whole pages are written, the main one first
/// @param title       main heading, without the publisher
/// @param territory   that it is for; null where it does not say
/// @param period      years it states it is for; null where it does not say
/// @param moneyUnit   what amounts without a unit are in, where the document says it once for all ("částky jsou uvedeny
///                    v tis. Kč")
public record AboutDocument(
        String language,
        List<String> languages,
        String title,
        DocumentKind kind,
        @Nullable Place territory,
        @Nullable Years period,
        @Nullable String moneyUnit) {
    public AboutDocument {
        languages = List.copyOf(languages);
    }
}
