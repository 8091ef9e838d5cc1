/// Gives out the datasets that all modules offer: to people as pages and files, to programs through the API, to other
/// catalogues as a catalogue of open data. What is in a dataset it does not know.
@NullMarked
package cz.obzor.opendata;

import org.jspecify.annotations.NullMarked;
