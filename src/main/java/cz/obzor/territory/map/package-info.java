/// Boundaries computed from points, kept, dissolved, simplified and drawn as SVG.
@NullMarked
package cz.obzor.territory.map;

import org.jspecify.annotations.NullMarked;
