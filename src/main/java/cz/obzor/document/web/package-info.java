/// Pages and API of documents.
@NullMarked
package cz.obzor.document.web;

import org.jspecify.annotations.NullMarked;
