package cz.obzor.reading.output;

import cz.obzor.reading.Outcome;
import cz.obzor.reading.Page;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Where the reading of one file tells what it finds.
public interface FileOutput {
    /// pages in order, numbered from 1
    void page(Page page) throws IOException;

    /// something wrong that does not stop the reading; each code is kept once
    void warn(String code);

    void title(@Nullable String title);

    void bookmark(Outcome.Bookmark bookmark);

    /// number of the page that comes next
    int nextPage();

    Limits limits();

    /// recognition of the next page begins; its time is counted apart
    void ocrBegins() throws IOException;

    void ocrEnds() throws IOException;

    /// @param ocrPageSeconds time for recognition of one page
    /// @param pages          of one file
    /// @param pageText       characters of one page
    record Limits(boolean ocr, int ocrPageSeconds, int pages, int pageText) {}
}
