/// The home page and pages of running text.
@NullMarked
package cz.obzor.operation.web;

import org.jspecify.annotations.NullMarked;
