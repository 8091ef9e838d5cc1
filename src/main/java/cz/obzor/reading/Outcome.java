package cz.obzor.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the reading of one file ended. Pages that were told before a failure stay valid.
public sealed interface Outcome {

    /// The whole file was gone through.
    ///
    /// @param warnings codes of what was wrong but did not stop the reading ({@code broken-structure}, …)
    record Done(FileInfo info, List<String> warnings) implements Outcome {
        public Done {
            warnings = List.copyOf(warnings);
        }
    }

    /// The file, or the rest of it, could not be read.
    ///
    /// @param info what is known of the file all the same
    /// @param detail for the operator's log, never for the page
    record Failed(FailureReason reason, @Nullable FileInfo info, String detail) implements Outcome {}

    /// What a file says of itself.
    ///
    /// @param mediaType found from the content, not from the name
    /// @param title     as in its properties
    /// @param language  ISO 639-1 guessed from the text; null where there is too little
    /// @param outline   bookmarks in order
    record FileInfo(
            String mediaType,
            @Nullable String title,
            @Nullable String language,
            int pages,
            List<Bookmark> outline) {
        public FileInfo {
            outline = List.copyOf(outline);
        }
    }

    /// @param level from 1
    /// @param page  from 1; 0 where the bookmark leads nowhere
    record Bookmark(int level, String title, int page) {}
}
