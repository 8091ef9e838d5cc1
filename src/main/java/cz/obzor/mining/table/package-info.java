/// Tables that hold nodes: sheets of one measure, and lists with a measure or project per row.
@NullMarked
package cz.obzor.mining.table;

import org.jspecify.annotations.NullMarked;
