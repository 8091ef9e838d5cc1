package cz.obzor.territory.web;

/// A section that another module fills.
///
/// @param id of the heading
public record SectionView(String id, String title, String template, Object model) {}
