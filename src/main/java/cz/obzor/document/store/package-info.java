/// Documents in PostgreSQL: each statement stands beside the record that it fills.
@NullMarked
package cz.obzor.document.store;

import org.jspecify.annotations.NullMarked;
