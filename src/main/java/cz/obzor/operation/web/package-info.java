/// Pages of no single module: home and prose.
@NullMarked
package cz.obzor.operation.web;

import org.jspecify.annotations.NullMarked;
