package cz.obzor.document;

import cz.obzor.reading.Outcome;
import cz.obzor.reading.Page;
import java.util.List;

/// A file as it was read.
///
/// @param info what the file says of itself
public record ReadFile(Outcome.FileInfo info, List<Page> pages) {
    public ReadFile {
        pages = List.copyOf(pages);
    }
}
