/// The search page, and search and suggestions of the API.
@NullMarked
package cz.obzor.search.web;

import org.jspecify.annotations.NullMarked;
