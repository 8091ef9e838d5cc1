/// Headings, numbers and bullets of a document as a tree of nodes, and the role of each level in it.
@NullMarked
package cz.obzor.mining.structure;

import org.jspecify.annotations.NullMarked;
