/// Reading of foreign files: bytes in, pages out. Every file is parsed in a separate process with bounded memory, time
/// and disk and without network; this program never parses foreign bytes itself.
///
/// Ask {@link cz.obzor.reading.Reader}; it tells pages one by one to a {@link cz.obzor.reading.PageSink} and ends with
/// a {@link cz.obzor.reading.Outcome}. Knows nothing of the subject.
@NullMarked
package cz.obzor.reading;

import org.jspecify.annotations.NullMarked;
