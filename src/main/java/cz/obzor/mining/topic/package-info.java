/// Topics: SMART domains and development goals that the words of a node lead to. Curated Czech term lists (data files
/// that a methodology manager edits) give scores; a linear model learns from people's decisions on top of them.
@NullMarked
package cz.obzor.mining.topic;

import org.jspecify.annotations.NullMarked;
