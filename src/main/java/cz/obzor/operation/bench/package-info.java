/// Figures: each measures something of the platform beside what one would use instead, in one run on one machine. They
/// are run by {@code ./obzor bench} and are never tests.
@NullMarked
package cz.obzor.operation.bench;

import org.jspecify.annotations.NullMarked;
