/// Strategies in PostgreSQL.
@NullMarked
package cz.obzor.strategy.store;

import org.jspecify.annotations.NullMarked;
