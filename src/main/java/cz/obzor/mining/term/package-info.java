/// Curated terms found in texts in any inflected form: terms of a list become stems, a text is gone through once.
@NullMarked
package cz.obzor.mining.term;

import org.jspecify.annotations.NullMarked;
