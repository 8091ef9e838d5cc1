/// Official files: the CSV "Struktura území" and boundaries as GeoJSON or TopoJSON, checked before anything is written.
@NullMarked
package cz.obzor.territory.intake;

import org.jspecify.annotations.NullMarked;
