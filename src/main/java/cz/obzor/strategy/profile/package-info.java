/// Profiles: how far a strategy covers a framework of priorities, and where it says so.
@NullMarked
package cz.obzor.strategy.profile;

import org.jspecify.annotations.NullMarked;
