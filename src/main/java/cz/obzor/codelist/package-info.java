/// Codelists: what an office may change without a change of the program: kinds of documents, topics, licences. One TSV
/// file per list under {@code codelist/} on the class path; codes expire, they are never deleted, since old documents
/// carry them.
///
/// Ask {@link cz.obzor.codelist.Codelists} for a {@link cz.obzor.codelist.Codelist} and that for a
/// {@link cz.obzor.codelist.Code}. Keeps nothing but the files; a broken file stops the start.
@NullMarked
package cz.obzor.codelist;

import org.jspecify.annotations.NullMarked;
