/// Strategies: the tree that mining found in a document, what people decided of it, and the registry built on both.
///
/// A strategy is a document of a strategic kind and has the same id. What mining found is kept as suggestions; what a
/// person decided is never overwritten by a later run, which proposes only what differs. Ask {@link
/// cz.obzor.strategy.Strategies}. Keeps the schema {@code strategy}. Tells {@link cz.obzor.search.Changed} of type
/// {@code strategy} whenever what can be found of a strategy changed.
@NullMarked
package cz.obzor.strategy;

import org.jspecify.annotations.NullMarked;
