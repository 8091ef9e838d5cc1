/// The program of the reading process: takes requests, finds the kind of the file, has it read and tells the pages. No
/// network, no foreign output.
@NullMarked
package cz.obzor.reading.process;

import org.jspecify.annotations.NullMarked;
