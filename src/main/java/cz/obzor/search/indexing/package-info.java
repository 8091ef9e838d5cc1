/// Keeps the index up to date: what changed is written to the table {@code pending} and taken from there into the
/// index,
/// so that no change is lost however the program ends.
@NullMarked
package cz.obzor.search.indexing;

import org.jspecify.annotations.NullMarked;
