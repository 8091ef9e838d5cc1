/// Frameworks of priorities (rámce priorit): the national concept, development goals, objectives of the EU, a region's
/// own strategy. A framework is data in versions; a published version never changes, so that what points to a node of
/// it stays true. Its face: {@link cz.obzor.framework.Frameworks}; its fact:
/// {@link cz.obzor.framework.FrameworkPublished}.
@NullMarked
package cz.obzor.framework;

import org.jspecify.annotations.NullMarked;
