/// Documents: strategies, plans, methodologies and other papers, their versions, files and pages.
///
/// Ask {@link cz.obzor.document.Documents}; hold a {@link cz.obzor.document.DocumentId}. Keeps the schema
/// {@code document} and its files in the file store. Reading happens in the background; each content is read once.
/// Tells {@link cz.obzor.search.Changed} whenever what can be found of a document changed.
@NullMarked
package cz.obzor.document;

import org.jspecify.annotations.NullMarked;
