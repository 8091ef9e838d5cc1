/// What every kind of file is turned into: builders of pages, cleaning of text, ways to give up.
@NullMarked
package cz.obzor.reading.output;

import org.jspecify.annotations.NullMarked;
