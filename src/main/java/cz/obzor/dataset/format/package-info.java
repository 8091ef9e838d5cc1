/// Forms in which the rows of datasets are given out. Each is written row by row.
@NullMarked
package cz.obzor.dataset.format;

import org.jspecify.annotations.NullMarked;
