/// Obzor, the information and data platform of the SMART concept. Packages are named after what the platform offers;
/// a package may use those on lower floors (see {@code ModulesTest}).
///
/// - floor 0, no knowledge of the subject: {@code text} Czech words, {@code reading} foreign files into pages,
///   {@code db} database, {@code file} stored bytes, {@code job} work in the background, {@code web} pages and problems
/// - floor 1: {@code account} who may write, {@code territory} regions to municipalities, {@code codelist} official
///   lists, {@code search} one index over everything
/// - floor 2: {@code document} documents, their versions, files and pages
/// - on top: {@code operation} command line, demo, figures
@NullMarked
package cz.obzor;

import org.jspecify.annotations.NullMarked;
