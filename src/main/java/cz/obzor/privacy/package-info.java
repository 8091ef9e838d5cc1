/// What modules keep about people, and for how long. Knows no people itself: a module that keeps something about them
/// offers a {@link cz.obzor.privacy.PersonalDataSource} and is then in the export, on the page that explains, and in
/// the
/// erasure; one that keeps something for a while only writes rules into {@code retention/<module>.tsv} and offers a
/// {@link cz.obzor.privacy.RetentionExecutor} for each, which a job runs once a day. Keeps the schema {@code privacy}.
@NullMarked
package cz.obzor.privacy;

import org.jspecify.annotations.NullMarked;
