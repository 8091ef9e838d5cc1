@NullMarked
package cz.obzor.reading.process;

import org.jspecify.annotations.NullMarked;
