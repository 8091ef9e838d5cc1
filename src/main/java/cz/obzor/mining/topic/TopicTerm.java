package cz.obzor.mining.topic;

/// A term of a curated list.
///
/// @param code   of the topic it speaks for; {@link TopicList#NONE} where it speaks against any
/// @param weight 3 settles it, 2 speaks for it, 1 hints
record TopicTerm(String code, double weight) {}
