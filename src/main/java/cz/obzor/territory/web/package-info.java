/// Pages and the API of the territory.
@NullMarked
package cz.obzor.territory.web;

import org.jspecify.annotations.NullMarked;
