/// Work in the background that survives a crash: a job is ordered in the same transaction as the data it concerns, kept
/// in PostgreSQL, done by any node, tried again when it fails.
///
/// Order with {@link cz.obzor.job.Jobs}; offer the work as a {@link cz.obzor.job.JobHandler}. Keeps the schema {@code
/// job}.
@NullMarked
package cz.obzor.job;

import org.jspecify.annotations.NullMarked;
