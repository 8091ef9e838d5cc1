/// Looks across strategies: who has a valid one, what a new version changed, which are alike, which terms are on the
/// rise.
@NullMarked
package cz.obzor.strategy.overview;

import org.jspecify.annotations.NullMarked;
