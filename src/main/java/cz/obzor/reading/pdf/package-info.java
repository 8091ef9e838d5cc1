/// PDF files: words with their place and look, lines in reading order, tables.
@NullMarked
package cz.obzor.reading.pdf;

import org.jspecify.annotations.NullMarked;
