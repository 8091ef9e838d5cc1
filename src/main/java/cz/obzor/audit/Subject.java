package cz.obzor.audit;

/// What an entry is about.
///
/// @param type {@code organisation}, {@code person}, {@code document} …
public record Subject(String type, String id) {}
