/// Pages and addresses of the API.
@NullMarked
package cz.obzor.strategy.web;

import org.jspecify.annotations.NullMarked;
