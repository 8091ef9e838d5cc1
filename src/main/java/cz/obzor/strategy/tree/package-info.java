/// The tree of a strategy and how it changes: by decisions of people and by later runs. Plain values, no database.
@NullMarked
package cz.obzor.strategy.tree;

import org.jspecify.annotations.NullMarked;
