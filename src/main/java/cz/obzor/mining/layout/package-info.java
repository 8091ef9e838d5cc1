/// Pages as lines, paragraphs and tables with their look, freed from what repeats on every page and from tables of
/// contents. Knows how text is set, not what it says.
@NullMarked
package cz.obzor.mining.layout;

import org.jspecify.annotations.NullMarked;
