package cz.obzor.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far the reading of a file has come.
///
/// @param reason    code of why it failed; null unless it failed
/// @param warnings  codes of what was wrong but did not stop the reading
/// @param mediaType found from the content; null before it is read
/// @param pages     read so far
/// @param language  guessed from the text, ISO 639-1
public record ContentReading(
        State state,
        @Nullable String reason,
        List<String> warnings,
        @Nullable String mediaType,
        int pages,
        @Nullable String language) {
    public ContentReading {
        warnings = List.copyOf(warnings);
    }

    public enum State {
        WAITING,
        READING,
        DONE,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public static ContentReading of(
            String state,
            @Nullable String reason,
            List<String> warnings,
            @Nullable String mediaType,
            int pages,
            @Nullable String language) {
        return new ContentReading(State.of(state), reason, warnings, mediaType, pages, language);
    }

    public boolean ended() {
        return state == State.DONE || state == State.FAILED;
    }
}
