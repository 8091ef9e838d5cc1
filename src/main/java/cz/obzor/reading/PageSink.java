package cz.obzor.reading;

/// Takes the pages of a file one by one, in order, as they are read; a file of thousands of pages is never held whole.
@FunctionalInterface
public interface PageSink {
    void page(Page page);
}
