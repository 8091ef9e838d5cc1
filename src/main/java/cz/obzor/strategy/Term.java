package cz.obzor.strategy;

/// A term that a strategy uses in titles of its nodes.
///
/// @param key   stems of its words, by which all forms are one term
/// @param form  the form it is used in most
/// @param words how many it has, 1 to 3
/// @param nodes whose titles have it
public record Term(String key, String form, int words, int nodes) {}
