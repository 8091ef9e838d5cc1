/// The description of the API by OpenAPI 3.1, made from the code that answers.
@NullMarked
package cz.obzor.opendata.description;

import org.jspecify.annotations.NullMarked;
