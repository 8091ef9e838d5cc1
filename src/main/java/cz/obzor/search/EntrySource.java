package cz.obzor.search;

import java.util.List;
import java.util.function.Consumer;

/// What a module offers so that its things are found.
public interface EntrySource {

    /// kind of thing, one word in English, the same in addresses of the API: {@code document}
    String type();

    /// Entries of one thing as it is now; empty when it is gone or not to be found by anybody.
    List<Entry> entries(String id);

    /// Tells every id, for a rebuild.
    void ids(Consumer<String> consumer);
}
