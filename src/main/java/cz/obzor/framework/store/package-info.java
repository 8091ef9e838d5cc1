/// Tables of the frameworks.
@NullMarked
package cz.obzor.framework.store;

import org.jspecify.annotations.NullMarked;
