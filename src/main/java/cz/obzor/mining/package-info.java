/// Data mining of strategies: pages in, findings out. A Czech strategy, action plan or list of projects becomes a tree
/// of priorities, goals, measures, activities and projects, each with its page, place and quote, and with what is said
/// about it: amounts, years, who is responsible, financing, indicators, technologies, topics.
///
/// Plain Java: no Spring, no database, no clock, no network. The same pages give the same findings on every machine.
/// Ask {@link cz.obzor.mining.Miner}. The method, its limits and its measured scores are in `docs/mining.md`.
@NullMarked
package cz.obzor.mining;

import org.jspecify.annotations.NullMarked;
