/// The search index in Lucene, in the process and on this machine. {@link cz.obzor.search.lucene.LuceneIndexes} makes
/// one. Passages are Lucene's documents; those of one thing are written as one block and so lie side by side, which is
/// what makes counting and ranking of things cheap (see {@code ThingCollector}).
@NullMarked
package cz.obzor.search.lucene;

import org.jspecify.annotations.NullMarked;
