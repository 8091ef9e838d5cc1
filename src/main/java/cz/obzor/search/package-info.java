/// Search: one index over everything that can be found, in Czech and English. Knows nobody: a module that wants its
/// things found offers an {@link cz.obzor.search.EntrySource} and tells {@link cz.obzor.search.Changed}; the index is a
/// copy that can be rebuilt from the sources while the site runs.
///
/// Ask {@link cz.obzor.search.SearchIndex} with a {@link cz.obzor.search.Query}. Keeps the schema {@code search} (what
/// waits to be indexed) and the index folder. Hears {@link cz.obzor.search.Changed}.
@NullMarked
package cz.obzor.search;

import org.jspecify.annotations.NullMarked;
