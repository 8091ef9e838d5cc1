/// Pages, files and endpoints of datasets.
@NullMarked
package cz.obzor.opendata.web;

import org.jspecify.annotations.NullMarked;
