/// Reading of registered files in the background.
@NullMarked
package cz.obzor.document.intake;

import org.jspecify.annotations.NullMarked;
