/// The trace of every change and of every look at personal data: who, for whom, what, before and after, when, in which
/// request. Entries are only ever added; the database refuses everything else.
///
/// Record with {@link cz.obzor.audit.Audit} in the transaction of the change. Who acts is told by whoever knows people,
/// through {@link cz.obzor.audit.WhoActs}. Keeps the schema {@code audit}.
@NullMarked
package cz.obzor.audit;

import org.jspecify.annotations.NullMarked;
