package cz.obzor.framework;

/// A version of a framework was published; from now on it may be the current one.
public record FrameworkPublished(String id, String version) {}
