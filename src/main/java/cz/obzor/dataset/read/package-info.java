/// Rows of datasets, from queries and from memory.
@NullMarked
package cz.obzor.dataset.read;

import org.jspecify.annotations.NullMarked;
