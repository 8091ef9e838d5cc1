/// Mining of documents in the background and what is learned from decisions.
@NullMarked
package cz.obzor.strategy.run;

import org.jspecify.annotations.NullMarked;
