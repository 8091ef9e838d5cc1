@NullMarked
package cz.obzor.reading;

import org.jspecify.annotations.NullMarked;
