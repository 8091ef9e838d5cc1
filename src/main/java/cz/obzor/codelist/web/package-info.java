/// Pages and the API of the codelists.
@NullMarked
package cz.obzor.codelist.web;

import org.jspecify.annotations.NullMarked;
