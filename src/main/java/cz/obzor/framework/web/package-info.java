/// Pages and the API of the frameworks.
@NullMarked
package cz.obzor.framework.web;

import org.jspecify.annotations.NullMarked;
