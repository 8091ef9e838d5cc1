package cz.obzor.search;

/// A fact: something that can be found was made, changed or removed. Search asks the {@link EntrySource} of the type
/// for
/// its entries of today; none means that it is gone.
///
/// @param type as in {@link EntrySource#type()}
/// @param id   of the thing
public record Changed(String type, String id) {}
