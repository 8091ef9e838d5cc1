package cz.obzor.operation.web;

/// Model of a page of running text.
///
/// @param html made from our own Markdown at the start
public record ProsePage(String title, String html) {}
