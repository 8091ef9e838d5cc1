package cz.obzor.web;

/// An entry of the main navigation; a bean of the module that it leads to.
///
/// @param order   by which entries are sorted
/// @param message key of its label
/// @param address Czech path
public record NavigationItem(int order, String message, String address) {}
