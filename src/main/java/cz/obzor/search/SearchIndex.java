package cz.obzor.search;

import java.util.List;
import java.util.function.Consumer;

/// One index over everything that can be found. A copy of what the modules keep: it may be thrown away at any time and
/// filled again by {@link #rebuild}. Making one does no I/O; the first use opens it.
///
/// What is written is seen by nobody, and is lost in a crash, until {@link #commit}.
public interface SearchIndex extends AutoCloseable {

    /// Whether the index can be used now, with a look at what is stored (seconds for a large one).
    Condition check();

    /// Puts the entries of one thing in place of those that it had. Facets belong to the thing: it is found and counted
    /// under the codes of all its entries together.
    void replace(String type, String id, List<Entry> entries);

    void remove(String type, String id);

    /// Makes everything written so far lasting and visible.
    void commit();

    Hits search(Query query);

    /// What somebody who has typed this may want to type: whole words and titles.
    Suggestions suggest(String typed, int limit);

    /// Fills a new index while the present one serves, then puts it in its place. Changes that arrive meanwhile go to
    /// both, and win over what the filling brings for the same thing.
    ///
    /// @param fill told where to put the entries of each thing
    /// @throws IllegalStateException where a rebuild is under way already
    void rebuild(Consumer<Sink> fill);

    Size size();

    @Override
    void close();

    /// Takes the things of a rebuild.
    interface Sink {
        void put(String type, String id, List<Entry> entries);
    }

    /// @param state  what can be done with it
    /// @param detail for the operator, in English
    record Condition(State state, String detail) {}

    enum State {
        READY,
        /// serves, but was never filled from the sources
        INCOMPLETE,
        /// what is stored cannot be read; only a rebuild helps
        BROKEN
    }

    /// @param things  that can be found
    /// @param entries pieces of them
    record Size(long things, long entries) {}
}
