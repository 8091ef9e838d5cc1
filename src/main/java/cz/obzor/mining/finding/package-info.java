/// What is said about one node: amounts, years, who is responsible, financing, indicators, technologies, topics. Knows
/// words, not pages: it gets the texts that belong to a node and tells what they state.
@NullMarked
package cz.obzor.mining.finding;

import org.jspecify.annotations.NullMarked;
