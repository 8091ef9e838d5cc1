/// The database: a PostgreSQL server that comes with the program, or any server named by the settings; migrations of
/// each module in a schema of its name. Offers a {@code DataSource}; each module writes its own SQL.
@NullMarked
package cz.obzor.db;

import org.jspecify.annotations.NullMarked;
