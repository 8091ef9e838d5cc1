/// Text, CSV, Markdown and HTML.
@NullMarked
package cz.obzor.reading.plain;

import org.jspecify.annotations.NullMarked;
