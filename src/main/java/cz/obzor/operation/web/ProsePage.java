package cz.obzor.operation.web;

/// Model of a page of running text.
///
/// @param title of the page; stands above the text
/// @param html  the text, made from our own Markdown
public record ProsePage(String title, String html) {}
